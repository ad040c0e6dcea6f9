export { Fragment, createContext } from "preact";
export { useContext, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
