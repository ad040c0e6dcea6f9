export { Fragment, createContext, useContext, useLayoutEffect, useMemo, useRef, useState } from "react";
