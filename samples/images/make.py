#!/usr/bin/env python3
"""Draws every picture of the sample articles: flat editorial illustrations with light and grain.

    pip install Pillow numpy
    python3 samples/images/make.py            # all of them
    python3 samples/images/make.py lead-      # those whose name begins so

Each picture is a function of its name alone (the seed is fixed), so that drawing it again gives the
same picture. Pictures are composed as arrays of linear weights over sRGB values; shapes are drawn
three times too large and reduced, which is what makes their edges smooth.
"""
import math
import sys
import zlib
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

HERE = Path(__file__).resolve().parent
OVERSAMPLING = 3
PICTURES = {}


def color(value):
    """`"#rrggbb"` as three floats; an array passes through."""
    if isinstance(value, str):
        return np.array([int(value[i:i + 2], 16) / 255 for i in (1, 3, 5)])
    return np.asarray(value, dtype=float)


def mix(one, other, share):
    return color(one) * (1 - share) + color(other) * share


def smoothstep(low, high, value):
    t = np.clip((value - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)


class Canvas:
    """One picture being made. Coordinates are fractions of the width and of the height."""

    def __init__(self, name, width, height):
        self.w, self.h = width, height
        self.random = np.random.default_rng(zlib.crc32(name.encode()))
        self.pixels = np.zeros((height, width, 3))
        self.y, self.x = np.mgrid[0:height, 0:width]
        self.x = (self.x + 0.5) / width
        self.y = (self.y + 0.5) / height

    # Noise ------------------------------------------------------------------------------------

    def noise(self, columns, rows, octaves=4, gain=0.5):
        """Fractal value noise over the canvas, 0 to 1."""
        total, weight, amount = np.zeros((self.h, self.w)), 1.0, 0.0
        for _ in range(octaves):
            grid = self.random.random((max(2, int(rows)) + 1, max(2, int(columns)) + 1)).astype("float32")
            layer = Image.fromarray(grid, "F").resize((self.w, self.h), Image.BICUBIC)
            total += np.asarray(layer) * weight
            amount += weight
            weight *= gain
            columns, rows = min(columns * 2, self.w), min(rows * 2, self.h)
        total /= amount
        return (total - total.min()) / (total.max() - total.min() + 1e-9)

    def line(self, points, octaves=6, gain=0.5):
        """Fractal noise along the width, -1 to 1."""
        xs, total, weight, amount = np.linspace(0, 1, self.w), np.zeros(self.w), 1.0, 0.0
        for _ in range(octaves):
            values = self.random.uniform(-1, 1, int(points) + 2)
            at = xs * points
            i = np.floor(at).astype(int)
            t = at - i
            t = t * t * (3 - 2 * t)
            total += (values[i] * (1 - t) + values[i + 1] * t) * weight
            amount += weight
            weight *= gain
            points *= 2
        return total / amount

    # Masks ------------------------------------------------------------------------------------

    def shape(self, draw):
        """A mask from what `draw(pen, point)` draws; `point` takes fractions."""
        s = OVERSAMPLING
        sheet = Image.new("L", (self.w * s, self.h * s), 0)
        draw(ImageDraw.Draw(sheet), lambda x, y: (x * self.w * s, y * self.h * s))
        return np.asarray(sheet.resize((self.w, self.h), Image.BOX)) / 255.0

    def polygon(self, points):
        return self.shape(lambda pen, at: pen.polygon([at(*p) for p in points], fill=255))

    def disc(self, x, y, radius):
        """A circle; the radius is a fraction of the height."""
        distance = np.hypot((self.x - x) * self.w, (self.y - y) * self.h)
        return np.clip(radius * self.h - distance + 0.5, 0, 1)

    def below(self, heights):
        """Everything under a line of heights, one for each column."""
        return np.clip((self.y - heights[None, :]) * self.h + 0.5, 0, 1)

    def blur(self, mask, radius):
        sheet = Image.fromarray((np.clip(mask, 0, 1) * 255).astype("uint8"))
        return np.asarray(sheet.filter(ImageFilter.GaussianBlur(radius * self.h))) / 255.0

    # Paint ------------------------------------------------------------------------------------

    def paint(self, mask, value, opacity=1.0):
        alpha = (mask * opacity)[..., None]
        self.pixels = self.pixels * (1 - alpha) + color(value) * alpha

    def glow(self, mask, value, strength=1.0):
        """Light that adds up rather than covers (a screen blend)."""
        light = color(value) * (mask * strength)[..., None]
        self.pixels = 1 - (1 - self.pixels) * (1 - np.clip(light, 0, 1))

    def gradient(self, stops, along=None):
        """Colors at given places from 0 to 1, along the height unless told otherwise."""
        along = self.y if along is None else along
        places = [s[0] for s in stops]
        values = np.array([color(s[1]) for s in stops])
        return np.stack([np.interp(along, places, values[:, i]) for i in range(3)], axis=-1)

    def stipple(self, mask, value, field, grain=0.5, opacity=1.0):
        """Shade with a grainy edge, as a dry brush or a lithographer's crayon leaves it."""
        speckle = self.random.random((self.h, self.w)) * 0.5 + self.noise(self.w / 5, self.h / 5, 2) * 0.5
        self.paint(mask * smoothstep(0.30, 0.70, field + (speckle - 0.5) * grain), value, opacity)

    # Parts of landscapes ----------------------------------------------------------------------

    def sky(self, stops):
        self.pixels = self.gradient(stops)

    def sun(self, x, y, radius, value, halo, reach=6.0, strength=0.55):
        distance = np.hypot((self.x - x) * self.w / self.h, self.y - y)
        self.glow(np.exp(-distance / (radius * reach)), halo, strength)
        self.paint(self.disc(x, y, radius), value)

    def stars(self, count, low=0.7, value="#fff6e0"):
        for _ in range(count):
            x, y = self.random.random(), self.random.random() ** 1.4 * low
            size = self.random.choice([0.0011, 0.0016, 0.0024], p=[0.6, 0.3, 0.1])
            box = max(2, int(size * self.h * 4))
            cx, cy = int(x * self.w), int(y * self.h)
            ys, xs = slice(max(0, cy - box), cy + box), slice(max(0, cx - box), cx + box)
            d = np.hypot((self.x[ys, xs] - x) * self.w, (self.y[ys, xs] - y) * self.h)
            a = np.exp(-(d / (size * self.h + 0.35)) ** 2)[..., None] * self.random.uniform(0.4, 1)
            self.pixels[ys, xs] = self.pixels[ys, xs] * (1 - a) + color(value) * a

    def clouds(self, y, spread, value, count=7, length=0.3, thickness=0.012, opacity=0.8):
        """Long flat clouds: lenses laid beside one another."""
        def draw(pen, at):
            for _ in range(count):
                cx, cy = self.random.uniform(-0.1, 1.1), y + self.random.normal(0, spread)
                span = length * self.random.uniform(0.4, 1.2)
                for _ in range(6):
                    dx, dy = self.random.uniform(-0.5, 0.5) * span, self.random.normal(0, thickness * 0.7)
                    half = span * self.random.uniform(0.12, 0.32)
                    tall = thickness * self.random.uniform(0.35, 1.0)
                    pen.ellipse([at(cx + dx - half, cy + dy - tall), at(cx + dx + half, cy + dy + tall)], fill=255)
        mask = self.shape(draw)
        self.paint(mask, value, opacity)
        return mask

    def ridge(self, base, amplitude, points, top, bottom, depth=0.3, octaves=6, gain=0.5, sharp=False, profile=None):
        """A line of hills that fades into mist towards its foot. Returns its heights."""
        wave = self.line(points, octaves, gain)
        if sharp:
            wave = 1 - 2 * np.abs(wave) ** 0.8
        heights = base - amplitude * wave
        if profile is not None:
            heights = heights - profile
        mask = self.below(heights)
        fade = np.clip((self.y - heights[None, :]) / depth, 0, 1)
        self.paint(mask, self.gradient([(0, top), (1, bottom)], fade))
        return heights

    def snow(self, heights, light, shade, reach, slant=0.6, detail=26):
        """Snow on a ridge: lit and shaded flanks that run down from the crest, ending ragged."""
        depth = (self.y - heights[None, :])
        field = self.noise(detail, detail * 0.5, 4, 0.55)
        column = np.clip(((self.x + slant * depth * self.h / self.w) * self.w).astype(int), 0, self.w - 1)
        row = np.clip((np.abs(depth) * 0.9 * self.h).astype(int), 0, self.h - 1)
        flank = field[row, column]
        edge = self.noise(detail * 2, detail, 4)
        cover = self.below(heights) * smoothstep(0.02, -0.02, depth - reach * (0.45 + edge))
        self.paint(cover, shade)
        self.paint(cover * smoothstep(0.47, 0.53, flank), light)

    def sea(self, horizon, stops, waves=90, wave_color="#ffffff", opacity=0.16):
        """Water below a horizon, with strokes that grow nearer to the eye."""
        mask = np.clip((self.y - horizon) * self.h + 0.5, 0, 1)
        self.paint(mask, self.gradient(stops, np.clip((self.y - horizon) / (1 - horizon), 0, 1)))
        self.strokes(horizon, waves, wave_color, opacity)
        return mask

    def strokes(self, horizon, count, value, opacity, center=0.5, spread=0.6, length=0.05, low=1.0):
        """Horizontal lenses of light or dark on water."""
        def draw(pen, at):
            for _ in range(count):
                near = self.random.random() ** 1.6
                y = horizon + 0.004 + near * (low - horizon)
                x = self.random.normal(center, spread * (0.25 + near * 0.75))
                half = length * (0.15 + near) * self.random.uniform(0.4, 1.3)
                tall = 0.0009 + 0.0042 * near * self.random.uniform(0.4, 1.0)
                pen.polygon([at(x - half, y), at(x - half * 0.3, y - tall), at(x + half * 0.4, y - tall * 0.7),
                             at(x + half, y), at(x + half * 0.2, y + tall * 0.8), at(x - half * 0.5, y + tall * 0.6)], fill=255)
        self.paint(self.shape(draw), value, opacity)

    def birds(self, places, value, size=0.012):
        def draw(pen, at):
            k = self.h / self.w
            for x, y, scale in places:
                s = size * scale
                for side in (-1, 1):
                    pen.polygon([at(x, y), at(x + side * s * 0.9 * k, y - s * 0.55), at(x + side * s * 2.0 * k, y - s * 0.15),
                                 at(x + side * s * 0.95 * k, y - s * 0.36)], fill=255)
        self.paint(self.shape(draw), value, 0.85)

    def turbine(self, x, foot, height, angle, value, shade=None):
        k = self.h / self.w
        hub = foot - height
        def tower(pen, at):
            w0, w1 = height * 0.020 * k, height * 0.010 * k
            pen.polygon([at(x - w0, foot), at(x + w0, foot), at(x + w1, hub), at(x - w1, hub)], fill=255)
        def blades(pen, at):
            blade = height * 0.62
            for i in range(3):
                a = math.radians(angle + 120 * i)
                tip = (x + math.sin(a) * blade * k, hub - math.cos(a) * blade)
                b = a + math.radians(90)
                wide = height * 0.026
                mid = (x + math.sin(a) * blade * 0.22 * k + math.sin(b) * wide * k, hub - math.cos(a) * blade * 0.22 - math.cos(b) * wide)
                pen.polygon([at(x, hub), at(*mid), at(*tip)], fill=255)
            r = height * 0.020
            pen.ellipse([at(x - r * k, hub - r), at(x + r * k, hub + r)], fill=255)
        self.paint(self.shape(tower), value)
        self.paint(self.shape(blades), value)

    def house(self, x, foot, width, height, wall, roof, windows=2, lit="#ffd98a", floors=1, gable=True, chimney=True):
        """A gabled house; its width is a fraction of the width, its height of the height."""
        top = foot - height
        peak = top - width * self.w / self.h * (0.55 if gable else 0.30)
        if chimney:
            self.paint(self.polygon([(x + width * 0.66, top), (x + width * 0.66, peak), (x + width * 0.78, peak), (x + width * 0.78, top)]), mix(roof, "#000000", 0.2))
        self.paint(self.polygon([(x, foot), (x, top), (x + width, top), (x + width, foot)]), wall)
        if gable:
            self.paint(self.polygon([(x, top + 0.001), (x + width / 2, peak), (x + width, top + 0.001)]), wall)
            eave = width * 0.08
            lift = 0.006
            self.paint(self.polygon([(x - eave, top + lift), (x + width / 2, peak - lift), (x + width + eave, top + lift),
                                     (x + width + eave, top + lift * 2.2), (x + width / 2, peak + lift * 0.9), (x - eave, top + lift * 2.2)]), roof)
        else:
            eave = width * 0.05
            self.paint(self.polygon([(x - eave, top), (x + width * 0.12, peak), (x + width * 0.88, peak), (x + width + eave, top)]), roof)
        # The side away from the light lies in shade.
        self.paint(self.polygon([(x + width * 0.62, foot), (x + width * 0.62, top), (x + width, top), (x + width, foot)]), "#10202c", 0.16)
        for floor in range(floors):
            for i in range(windows):
                wx = x + width * (i + 0.5) / windows - width * 0.075
                wy = top + height * (0.18 + floor * 0.9 / floors)
                pane = [(wx, wy), (wx + width * 0.15, wy), (wx + width * 0.15, wy + height * 0.30 / floors ** 0.5), (wx, wy + height * 0.30 / floors ** 0.5)]
                on = self.random.random() < 0.78
                self.paint(self.polygon(pane), lit if on else mix(wall, "#0d1a26", 0.6))
                if on:
                    self.glow(self.blur(self.polygon(pane), 0.014), lit, 0.55)

    # The end ----------------------------------------------------------------------------------

    def finish(self, grain=0.020, vignette=0.10, paper=0.025):
        """Grain, the tooth of the paper, and a little darkness in the corners."""
        self.pixels = self.pixels + (self.noise(self.w / 3, self.h / 3, 2)[..., None] - 0.5) * paper
        self.pixels = self.pixels + self.random.normal(0, grain, (self.h, self.w))[..., None] * 0.6
        distance = np.hypot(self.x - 0.5, self.y - 0.5)
        self.pixels = self.pixels * (1 - vignette * smoothstep(0.35, 0.75, distance))[..., None]
        return Image.fromarray((np.clip(self.pixels, 0, 1) * 255 + 0.5).astype("uint8"), "RGB")


def picture(name, width, height, quality=76, smaller=(), draw_at=None):
    """Registers a function that draws `name` on a canvas."""
    def register(draw):
        PICTURES[name] = (draw, width, height, quality, smaller)
        return draw
    return register


# The island ---------------------------------------------------------------------------------------

@picture("lead-orrasey", 1600, 900, 72, (800, 480))
def lead_orrasey(c):
    horizon = 0.615
    c.sky([(0, "#27465f"), (0.22, "#4d7486"), (0.42, "#a9a89b"), (0.54, "#efba86"), (0.615, "#f9d9a4"), (1, "#f9d9a4")])
    c.sun(0.235, 0.575, 0.052, "#fff1cf", "#ffb36b", 7, 0.62)
    c.clouds(0.12, 0.05, "#3b5b70", 5, 0.5, 0.016, 0.55)
    c.clouds(0.30, 0.05, "#c98f7c", 8, 0.42, 0.012, 0.55)
    c.clouds(0.42, 0.035, "#f3b487", 9, 0.34, 0.008, 0.75)
    c.clouds(0.50, 0.02, "#fbe0b0", 7, 0.26, 0.005, 0.8)
    c.ridge(0.600, 0.018, 5, "#8d8f97", "#d8ad8c", 0.05)
    c.ridge(0.609, 0.010, 9, "#6d7c88", "#b89b88", 0.03)
    c.sea(horizon, [(0, "#f2c592"), (0.10, "#bd9f8d"), (0.32, "#5f7f8b"), (0.66, "#2c5166"), (1, "#173446")], 0)
    c.strokes(horizon, 420, "#16384c", 0.30, 0.5, 0.7, 0.060)
    c.strokes(horizon, 160, "#ffe3b0", 0.85, 0.235, 0.045, 0.022, 0.93)
    c.strokes(horizon, 120, "#ffd294", 0.45, 0.235, 0.12, 0.030)
    xs = np.linspace(0, 1, c.w)
    # The far shoulder of the island, then the near one, which carries the houses.
    hump = lambda center, width, power=2.0: np.exp(-np.abs((xs - center) / width) ** power)
    far = 0.655 - 0.215 * hump(0.80, 0.24, 2.4) + c.line(14, 4) * 0.010
    far = far + 0.09 * smoothstep(0.52, 0.44, xs)
    mask = c.below(far) * (c.y < 0.665)
    c.paint(mask, c.gradient([(0.40, "#6d8a6c"), (0.58, "#3f6660"), (0.68, "#2c4f52")]))
    c.stipple(mask, "#a9ad76", smoothstep(0.95, 0.35, c.x) * smoothstep(0.66, 0.44, c.y) + 0.05, 0.9, 0.8)
    c.stipple(mask, "#26474d", smoothstep(0.60, 1.05, c.x), 0.8, 0.75)
    # Hedges and field walls give the hill its scale.
    for i in range(9):
        a = 0.55 + i * 0.052
        top = float(np.interp(a + 0.03, xs, far)) + 0.006
        c.paint(c.polygon([(a, 0.655), (a + 0.030, top), (a + 0.0318, top), (a + 0.0024, 0.655)]), "#244a4a", 0.5)
    for i, (x, tall, angle) in enumerate([(0.700, 0.215, 8), (0.812, 0.245, 47), (0.925, 0.220, 88)]):
        foot = float(np.interp(x, xs, far)) + 0.012
        c.turbine(x, foot, tall, angle, mix("#fff3dc", "#9fb0b6", 0.12 * i))
    near = 0.668 - 0.030 * hump(0.75, 0.30, 4) + c.line(20, 4) * 0.004
    near = near + 0.08 * smoothstep(0.475, 0.435, xs)
    mask = c.below(near) * (c.y < 0.70)
    c.paint(mask, c.gradient([(0.62, "#4a6a58"), (0.70, "#2b4a49")]))
    # Houses, back row and front row.
    walls = ["#e7d9bd", "#b8523f", "#d99a4e", "#f0e6d2", "#7e4a45", "#c9b48d", "#5b7f86", "#a8432f", "#ead2a0"]
    x, i = 0.475, 0
    while x < 0.985:
        w = c.random.uniform(0.020, 0.030)
        c.house(x, 0.662 - 0.012 * math.exp(-((x - 0.75) / 0.2) ** 2), w, c.random.uniform(0.026, 0.034), mix(walls[(i * 4 + 3) % 9], "#38525c", 0.30), "#39454d", 2)
        x, i = x + w + c.random.uniform(0.006, 0.016), i + 1
    c.house(0.640, 0.668, 0.030, 0.060, "#efe7d6", "#3a4a52", 1)
    c.paint(c.polygon([(0.640, 0.61), (0.640, 0.555), (0.648, 0.505), (0.656, 0.555), (0.656, 0.61)]), "#efe7d6")
    c.paint(c.polygon([(0.638, 0.556), (0.648, 0.498), (0.658, 0.556)]), "#2f4450")
    x, i = 0.455, 0
    while x < 1.0:
        w = c.random.uniform(0.026, 0.037)
        if not 0.625 < x < 0.672 or True:
            c.house(x, 0.690, w, c.random.uniform(0.036, 0.050), walls[(i * 5 + 1) % 9], ["#43393a", "#2f4450", "#6b3a33"][i % 3], c.random.integers(2, 4), gable=i % 4 != 2)
        x, i = x + w + c.random.uniform(0.003, 0.010), i + 1
    # The wall: long, dark, blocks in courses, one pale line of light on its crest.
    wall = c.polygon([(0.425, 0.700), (0.445, 0.684), (1.01, 0.684), (1.01, 0.728), (0.418, 0.728)])
    c.paint(wall, c.gradient([(0.684, "#5a6468"), (0.700, "#3d4a52"), (0.728, "#233542")]))
    def joints(pen, at):
        for course in range(4):
            y = 0.688 + course * 0.010
            pen.line([at(0.42, y), at(1.01, y)], fill=255, width=3)
            for k in range(46):
                bx = 0.425 + k * 0.0135 + (course % 2) * 0.0065
                pen.line([at(bx, y), at(bx, y + 0.010)], fill=255, width=3)
    c.paint(c.shape(joints) * wall, "#17252f", 0.55)
    c.paint(c.polygon([(0.444, 0.6835), (1.01, 0.6835), (1.01, 0.6875), (0.441, 0.6875)]), "#f0c894", 0.75)
    # The breakwater with its light.
    c.paint(c.polygon([(0.385, 0.728), (0.395, 0.712), (0.43, 0.706), (0.43, 0.728)]), "#2b3b45")
    c.paint(c.polygon([(0.3935, 0.712), (0.395, 0.668), (0.403, 0.668), (0.4045, 0.712)]), "#f2ead8")
    c.paint(c.polygon([(0.3942, 0.694), (0.3948, 0.680), (0.4032, 0.680), (0.4038, 0.694)]), "#b8432f")
    c.paint(c.polygon([(0.3945, 0.668), (0.3960, 0.656), (0.402, 0.656), (0.4035, 0.668)]), "#26343d")
    c.glow(np.exp(-np.hypot((c.x - 0.399) * c.w / c.h, c.y - 0.662) / 0.018), "#ffe2a0", 0.9)
    # What the water gives back of wall and windows.
    c.paint(c.blur(c.polygon([(0.40, 0.728), (1.01, 0.728), (1.01, 0.815), (0.44, 0.79)]), 0.012), "#142c3b", 0.62)
    for _ in range(46):
        x = c.random.uniform(0.46, 1.0)
        y0 = 0.735
        y1 = y0 + c.random.uniform(0.05, 0.16)
        c.glow(c.blur(c.polygon([(x, y0), (x + 0.0035, y0), (x + 0.0030, y1), (x + 0.0005, y1)]), 0.004), "#ffbf66", 0.42)
    c.strokes(0.725, 190, "#17364a", 0.55, 0.72, 0.26, 0.045)
    c.strokes(0.725, 70, "#e9b881", 0.28, 0.70, 0.25, 0.030)
    # The ferry.
    fx, fy = 0.110, 0.690
    c.paint(c.blur(c.polygon([(fx - 0.01, fy), (fx + 0.125, fy), (fx + 0.12, fy + 0.035), (fx, fy + 0.03)]), 0.006), "#122c3a", 0.6)
    c.paint(c.polygon([(fx, fy - 0.020), (fx + 0.128, fy - 0.026), (fx + 0.116, fy + 0.004), (fx + 0.010, fy + 0.004)]), "#1f3644")
    c.paint(c.polygon([(fx + 0.001, fy - 0.012), (fx + 0.124, fy - 0.016), (fx + 0.123, fy - 0.012), (fx + 0.003, fy - 0.008)]), "#c9523a")
    c.paint(c.polygon([(fx + 0.012, fy - 0.020), (fx + 0.015, fy - 0.048), (fx + 0.100, fy - 0.048), (fx + 0.106, fy - 0.024)]), "#f3ead7")
    c.paint(c.polygon([(fx + 0.052, fy - 0.048), (fx + 0.054, fy - 0.070), (fx + 0.094, fy - 0.070), (fx + 0.098, fy - 0.048)]), "#e2d5bd")
    c.paint(c.polygon([(fx + 0.030, fy - 0.048), (fx + 0.032, fy - 0.084), (fx + 0.043, fy - 0.084), (fx + 0.042, fy - 0.048)]), "#c9523a")
    for i in range(9):
        wx = fx + 0.020 + i * 0.0088
        pane = c.polygon([(wx, fy - 0.041), (wx + 0.0048, fy - 0.041), (wx + 0.0048, fy - 0.033), (wx, fy - 0.033)])
        c.paint(pane, "#ffcf7d")
    c.glow(c.blur(c.polygon([(fx + 0.018, fy - 0.043), (fx + 0.1, fy - 0.043), (fx + 0.1, fy - 0.031), (fx + 0.018, fy - 0.031)]), 0.012), "#ffb95c", 0.45)
    c.strokes(fy - 0.004, 22, "#fbe9cc", 0.75, fx + 0.05, 0.055, 0.020, fy + 0.05)
    c.birds([(0.33, 0.36, 1.5), (0.365, 0.335, 1.1), (0.40, 0.375, 0.9), (0.30, 0.325, 0.8), (0.455, 0.30, 0.7)], "#223b4c")
    # A swell close to the eye closes the picture at its foot.
    for base, value, opacity in [(0.88, "#234a5e", 0.35), (0.935, "#163446", 0.55), (0.98, "#0e2636", 0.7)]:
        c.paint(c.below(base + c.line(4, 3) * 0.018), value, opacity)
    c.strokes(0.84, 60, "#7fa3a8", 0.28, 0.5, 0.6, 0.06)
    return c.finish(0.016, 0.16, 0.022)


@picture("teaser-storm", 480, 320)
def teaser_storm(c):
    c.sky([(0, "#141f2c"), (0.45, "#33495a"), (0.66, "#6d7f80"), (1, "#6d7f80")])
    for y, value in [(0.06, "#0e1722"), (0.18, "#1b2937"), (0.32, "#2a3c4b"), (0.46, "#42586a")]:
        c.clouds(y, 0.03, value, 8, 0.6, 0.055, 0.85)
    beam = c.polygon([(0.725, 0.335), (-0.1, 0.10), (-0.1, 0.34)])
    c.glow(c.blur(beam, 0.012) * smoothstep(-0.2, 0.72, c.x), "#ffe9b0", 0.75)
    beam = c.polygon([(0.735, 0.335), (1.1, 0.28), (1.1, 0.38)])
    c.glow(c.blur(beam, 0.012), "#ffe9b0", 0.4)
    c.sea(0.68, [(0, "#4c6570"), (0.4, "#223d4c"), (1, "#0e1f2b")], 0)
    for base, value in [(0.72, "#36525f"), (0.78, "#274250"), (0.86, "#19313f"), (0.94, "#0f222e")]:
        heights = base - 0.030 * np.abs(c.line(5, 3)) ** 0.7 - 0.01
        c.paint(c.below(heights), value)
        crest = np.clip(1 - np.abs((c.y - heights[None, :]) * c.h - 1.5) / 2.2, 0, 1) * smoothstep(0.45, 0.7, c.noise(9, 3, 3))
        c.paint(crest, "#d8e2de", 0.75)
    c.paint(c.polygon([(0.60, 0.80), (0.66, 0.70), (0.72, 0.66), (0.78, 0.67), (0.85, 0.72), (0.93, 0.82)]), "#0d1820")
    heights = 0.785 - 0.030 * np.abs(c.line(6, 3)) ** 0.7
    c.paint(c.below(heights) * (c.y < 0.90), "#1d3644")
    c.paint(np.clip(1 - np.abs((c.y - heights[None, :]) * c.h - 1.5) / 2.4, 0, 1) * smoothstep(0.22, 0.08, np.abs(c.x - 0.76)), "#e4ece8", 0.85)
    c.paint(c.below(0.885 - 0.03 * np.abs(c.line(5, 3)) ** 0.7), "#132936")
    c.paint(c.polygon([(0.705, 0.68), (0.716, 0.37), (0.746, 0.37), (0.757, 0.68)]), "#e9e2d2")
    for y in (0.44, 0.56):
        c.paint(c.polygon([(0.7125 - (y - 0.44) * 0.035, y), (0.7495 + (y - 0.44) * 0.035, y), (0.7535 + (y - 0.44) * 0.035, y + 0.06), (0.7085 - (y - 0.44) * 0.035, y + 0.06)]), "#a53d30")
    c.paint(c.polygon([(0.735, 0.37), (0.746, 0.37), (0.757, 0.68), (0.735, 0.68)]), "#101a24", 0.35)
    c.paint(c.polygon([(0.712, 0.37), (0.712, 0.315), (0.731, 0.285), (0.750, 0.315), (0.750, 0.37)]), "#1a242d")
    c.paint(c.polygon([(0.718, 0.36), (0.718, 0.322), (0.744, 0.322), (0.744, 0.36)]), "#fff0bd")
    c.glow(np.exp(-np.hypot((c.x - 0.731) * 1.5, c.y - 0.34) / 0.05), "#ffe2a0", 0.8)
    return c.finish(0.02, 0.2)


@picture("teaser-street", 480, 320)
def teaser_street(c):
    c.sky([(0, "#e9b99a"), (0.35, "#f5d3ab"), (0.6, "#fbe8c8"), (1, "#fbe8c8")])
    c.sun(0.5, 0.46, 0.07, "#fffaf0", "#ffd9a0", 5, 0.5)
    water = 0.64
    rows = [("#b4493a", "#5c2f2c"), ("#d9a65a", "#6b4a2e"), ("#40686f", "#27424a"), ("#ece0c8", "#8a5f4c"), ("#8a4a52", "#4a2c33"), ("#c7793f", "#5f3a29")]
    for side in (-1, 1):
        for i in range(5, -1, -1):
            wall, roof = rows[(i + (2 if side > 0 else 0)) % 6]
            near = 1 - i / 6.2
            x0 = 0.5 + side * (0.05 + 0.46 * near ** 1.5)
            w = 0.035 + 0.13 * near ** 1.4
            top = 0.50 - 0.26 * near ** 1.3
            x = x0 - w / 2
            value = mix("#f3cfa8", wall, 0.35 + 0.65 * near)
            c.paint(c.polygon([(x, water + 0.02), (x, top), (x + w / 2, top - w * 0.75), (x + w, top), (x + w, water + 0.02)]), value)
            c.paint(c.polygon([(x - 0.01 * near, top + 0.01), (x + w / 2, top - w * 0.82), (x + w + 0.01 * near, top + 0.01), (x + w, top + 0.025), (x + w / 2, top - w * 0.68), (x, top + 0.025)]), mix("#f3cfa8", roof, 0.35 + 0.65 * near))
            for r in range(2):
                for k in range(2):
                    wx, wy = x + w * (0.2 + 0.4 * k), top + (water - top) * (0.18 + 0.40 * r)
                    c.paint(c.polygon([(wx, wy), (wx + w * 0.2, wy), (wx + w * 0.2, wy + (water - top) * 0.2), (wx, wy + (water - top) * 0.2)]), mix("#f3cfa8", "#22313b", 0.3 + 0.6 * near))
    # The street is a mirror: what stands above the water line is turned over and darkened.
    line = int(water * c.h)
    flipped = c.pixels[:line][::-1]
    rows_left = c.h - line
    offset = (np.sin(np.arange(rows_left) / 2.4) * np.linspace(0.3, 3.2, rows_left)).astype(int)
    for r in range(rows_left):
        c.pixels[line + r] = np.roll(flipped[min(r, line - 1)], offset[r], axis=0) * np.array([0.84, 0.88, 0.90])
    c.strokes(water, 60, "#fff4dc", 0.45, 0.5, 0.2, 0.04)
    c.strokes(water, 50, "#2d4a57", 0.25, 0.5, 0.6, 0.06)
    c.paint(c.polygon([(0.33, 0.80), (0.335, 0.56), (0.341, 0.56), (0.345, 0.80)]), "#22313b")
    c.paint(c.polygon([(0.32, 0.565), (0.338, 0.535), (0.356, 0.565), (0.35, 0.60), (0.326, 0.60)]), "#22313b")
    return c.finish(0.02, 0.12)


@picture("teaser-marsh", 480, 320)
def teaser_marsh(c):
    height = c.noise(4, 3, 5, 0.48)
    c.pixels = c.gradient([(0, "#2f5b4a"), (0.35, "#5e8550"), (0.6, "#93a65c"), (0.8, "#c7bd78"), (1, "#e0d29a")], height)
    wind = c.noise(3, 3, 4)
    for width, value, opacity in [(0.060, "#d9c894", 0.8), (0.042, "#7fa7a0", 1), (0.026, "#4f8791", 1), (0.010, "#9fc7c2", 0.8)]:
        c.paint(smoothstep(width, width * 0.75, np.abs(wind - 0.5)), value, opacity)
    branch = c.noise(8, 6, 3)
    for width, value in [(0.022, "#8fae9a"), (0.012, "#4f8791")]:
        c.paint(smoothstep(width, width * 0.5, np.abs(branch - 0.5)) * smoothstep(0.28, 0.1, np.abs(wind - 0.5)), value)
    c.stipple(np.ones_like(c.x), "#264b40", c.noise(20, 14, 3) - 0.12, 1.0, 0.4)
    c.birds([(0.30, 0.32, 2.2), (0.37, 0.28, 1.8), (0.43, 0.34, 1.6), (0.36, 0.42, 1.5)], "#fffaf0", 0.018)
    return c.finish(0.02, 0.12)


@picture("teaser-bench", 480, 320)
def teaser_bench(c):
    c.sky([(0, "#7fb0b5"), (0.35, "#b9d2c4"), (0.55, "#f1e2bd"), (1, "#f1e2bd")])
    c.sun(0.70, 0.26, 0.075, "#fff6dd", "#fff0c0", 4, 0.45)
    c.clouds(0.18, 0.05, "#e6ead9", 4, 0.4, 0.02, 0.6)
    c.clouds(0.42, 0.03, "#fff3d8", 5, 0.4, 0.012, 0.7)
    c.sea(0.55, [(0, "#9ac0ba"), (0.5, "#4f8e98"), (1, "#2f6c7c")], 90, "#ffffff", 0.25)
    c.ridge(0.55, 0.012, 4, "#8fb1ae", "#a9c3b7", 0.03, profile=0.018 * np.exp(-((np.linspace(0, 1, c.w) - 0.1) / 0.2) ** 2))
    xs = np.linspace(0, 1, c.w)
    hill = 0.93 - 0.26 * np.exp(-((xs - 0.30) / 0.36) ** 2) + c.line(20, 4) * 0.006
    mask = c.below(hill)
    c.paint(mask, c.gradient([(0.65, "#9aa654"), (1, "#4d6b3c")]))
    c.stipple(mask, "#d3c66c", smoothstep(0.25, 0.02, c.y - hill[None, :]) * smoothstep(0, 0.7, c.x), 0.9, 0.8)
    c.stipple(mask, "#2f4d36", smoothstep(0.3, -0.3, c.x) + (c.y - 0.9) * 2, 0.8, 0.6)
    bench = "#5a2d27"
    c.paint(c.polygon([(0.225, 0.625), (0.385, 0.61), (0.385, 0.632), (0.225, 0.648)]), bench)
    c.paint(c.polygon([(0.222, 0.570), (0.380, 0.554), (0.380, 0.568), (0.222, 0.584)]), bench)
    c.paint(c.polygon([(0.222, 0.595), (0.380, 0.579), (0.380, 0.593), (0.222, 0.609)]), bench)
    for x in (0.235, 0.365):
        c.paint(c.polygon([(x, 0.56), (x + 0.010, 0.56), (x + 0.012, 0.715), (x + 0.002, 0.715)]), "#38201d")
    c.paint(c.polygon([(0.245, 0.70), (0.40, 0.690), (0.55, 0.735), (0.38, 0.735)]), "#3c5531", 0.7)
    return c.finish(0.02, 0.1)


@picture("teaser-train", 480, 320)
def teaser_train(c):
    c.sky([(0, "#141b3a"), (0.45, "#2b3a63"), (0.75, "#6d6a8c"), (1, "#b98d8e")])
    c.stars(110, 0.55)
    c.paint(c.disc(0.80, 0.20, 0.055) * (1 - c.disc(0.822, 0.185, 0.050)), "#f8ecd0")
    far = c.ridge(0.42, 0.12, 4, "#4a4f78", "#8f7f98", 0.4, sharp=True)
    c.snow(far, "#a9a6c4", "#6a6c97", 0.07, 0.7, 18)
    c.ridge(0.56, 0.06, 5, "#333d64", "#6b6486", 0.5)
    deck = 0.585
    stone = "#1d2342"
    def viaduct(pen, at):
        pen.rectangle([at(-0.01, deck), at(1.01, deck + 0.035)], fill=255)
        pen.rectangle([at(-0.01, deck), at(1.01, 1)], fill=255)
    def arches(pen, at):
        for i in range(7):
            x = -0.04 + i * 0.16
            pen.rectangle([at(x + 0.014, deck + 0.125), at(x + 0.146, 1.01)], fill=255)
            pen.pieslice([at(x + 0.014, deck + 0.035), at(x + 0.146, deck + 0.225)], 180, 360, fill=255)
    behind = c.pixels.copy()
    c.paint(c.shape(viaduct), c.gradient([(deck, "#39406a"), (1, stone)]))
    holes = c.shape(arches)[..., None]
    c.pixels = c.pixels * (1 - holes) + behind * holes
    c.ridge(0.93, 0.05, 4, "#151a33", "#0d1126", 0.2)
    for i in range(5):
        x = 0.04 + i * 0.185
        body = c.polygon([(x, deck - 0.002), (x, deck - 0.078), (x + 0.008, deck - 0.09), (x + 0.172, deck - 0.09), (x + 0.18, deck - 0.078), (x + 0.18, deck - 0.002)])
        c.paint(body, "#23304f")
        c.paint(c.polygon([(x, deck - 0.030), (x + 0.18, deck - 0.030), (x + 0.18, deck - 0.020), (x, deck - 0.020)]), "#c9a14e")
        for k in range(6):
            wx = x + 0.012 + k * 0.027
            pane = c.polygon([(wx, deck - 0.070), (wx + 0.019, deck - 0.070), (wx + 0.019, deck - 0.040), (wx, deck - 0.040)])
            c.paint(pane, "#ffd98c" if (i * 6 + k) % 7 != 3 else "#4a5272")
        c.glow(c.blur(c.polygon([(x, deck - 0.075), (x + 0.17, deck - 0.075), (x + 0.17, deck - 0.035), (x, deck - 0.035)]), 0.035), "#ffb45c", 0.40)
    return c.finish(0.02, 0.16)


@picture("teaser-bread", 480, 320)
def teaser_bread(c):
    c.pixels = c.gradient([(0, "#d9b48a"), (0.55, "#ecd3ab"), (1, "#ecd3ab")])
    for i in range(3):
        x = 0.48 + i * 0.19
        c.glow(c.blur(c.polygon([(x, 0), (x + 0.12, 0), (x - 0.12, 0.62), (x - 0.28, 0.62)]), 0.02), "#fff1cc", 0.30)
    c.paint((c.y > 0.60) * 1.0, c.gradient([(0.60, "#8d5b3c"), (1, "#6a3f2b")]))
    c.stipple((c.y > 0.60) * 1.0, "#a9734b", c.noise(3, 40, 3) * 0.9 + c.x * 0.2 - 0.1, 0.7, 0.6)
    def loaf(x, y, rx, ry, crust, dark, cuts):
        body = c.shape(lambda pen, at: (pen.ellipse([at(x - rx, y - ry), at(x + rx, y + ry * 0.75)], fill=255), pen.rounded_rectangle([at(x - rx * 0.94, y), at(x + rx * 0.94, y + ry * 0.75)], radius=20, fill=255)))
        c.paint(c.blur(np.roll(body, int(0.03 * c.w), axis=1), 0.02) * (c.y > 0.60), "#3a2018", 0.5)
        c.paint(body, crust)
        c.stipple(body, dark, smoothstep(x - rx * 0.2, x + rx, c.x) * 0.7 + smoothstep(y, y + ry, c.y) * 0.5, 0.8, 0.85)
        c.stipple(body, "#f0c283", smoothstep(x + rx * 0.1, x - rx, c.x) * smoothstep(y + ry * 0.4, y - ry, c.y), 0.8, 0.8)
        for k in range(cuts):
            cx = x + (k - (cuts - 1) / 2) * rx * 0.55
            cut = c.polygon([(cx - rx * 0.16, y - ry * 0.55), (cx - rx * 0.02, y - ry * 0.62), (cx + rx * 0.20, y + ry * 0.12), (cx + rx * 0.06, y + ry * 0.16)])
            c.paint(cut * body, "#f3d9a6")
    loaf(0.60, 0.52, 0.19, 0.20, "#c98545", "#7c4425", 3)
    loaf(0.33, 0.60, 0.17, 0.17, "#b8703a", "#6b3820", 2)
    c.paint(c.blur(c.polygon([(0.80, 0.80), (0.97, 0.80), (0.99, 0.83), (0.80, 0.83)]), 0.01), "#2f1912", 0.5)
    c.paint(c.polygon([(0.765, 0.56), (0.905, 0.56), (0.885, 0.79), (0.870, 0.81), (0.80, 0.81), (0.785, 0.79)]), "#3f6b73")
    c.paint(c.shape(lambda pen, at: pen.arc([at(0.875, 0.60), at(0.945, 0.73)], -90, 100, fill=255, width=18)), "#3f6b73")
    c.stipple(c.polygon([(0.765, 0.56), (0.905, 0.56), (0.885, 0.79), (0.870, 0.81), (0.80, 0.81), (0.785, 0.79)]), "#274852", smoothstep(0.80, 0.92, c.x), 0.7, 0.9)
    c.paint(c.shape(lambda pen, at: pen.ellipse([at(0.765, 0.545), at(0.905, 0.578)], fill=255)), "#2b1a15")
    c.paint(c.polygon([(0.06, 0.78), (0.24, 0.75), (0.27, 0.84), (0.09, 0.87)]), "#f6e4a8")
    c.paint(c.polygon([(0.09, 0.87), (0.27, 0.84), (0.27, 0.88), (0.095, 0.91)]), "#d9bb6d")
    return c.finish(0.02, 0.14)


@picture("lead-winter-bathers", 1200, 675, 70)
def lead_winter_bathers(c):
    c.sky([(0, "#a9bcc4"), (0.30, "#cdd3d0"), (0.47, "#f0dfcb"), (1, "#f0dfcb")])
    c.sun(0.66, 0.30, 0.045, "#fffaf0", "#fff0d8", 6, 0.40)
    c.clouds(0.14, 0.05, "#dfe3df", 5, 0.5, 0.018, 0.6)
    c.ridge(0.44, 0.035, 4, "#93a7b0", "#d6d3c8", 0.09)
    c.ridge(0.465, 0.018, 7, "#6f8894", "#b6bcb8", 0.05)
    c.sea(0.475, [(0, "#e7dbc8"), (0.15, "#b9c5c4"), (0.55, "#7d9ba5"), (1, "#45697a")], 0)
    c.strokes(0.475, 90, "#fff9ea", 0.7, 0.66, 0.05, 0.025, 0.95)
    c.strokes(0.475, 190, "#ffffff", 0.18, 0.5, 0.6, 0.06)
    c.strokes(0.475, 120, "#2f5366", 0.18, 0.5, 0.6, 0.06)
    # The jetty runs from the lower left towards the vanishing point.
    vx, vy = 0.52, 0.50
    left, right = (0.06, 1.02), (0.42, 1.02)
    end = 0.80
    at = lambda p, t: (p[0] + (vx - p[0]) * t, p[1] + (vy - p[1]) * t)
    c.paint(c.blur(c.polygon([(left[0] - 0.03, 1.02), (right[0] + 0.01, 1.02), at((right[0] + .02, 1.06), end), at((left[0], 1.06), end)]), 0.012), "#284a5b", 0.55)
    for t in np.linspace(0, end, 9):
        for side in (left, right):
            px, py = at(side, t)
            s = (1 - t)
            c.paint(c.polygon([(px - 0.010 * s, py - 0.07 * s), (px + 0.010 * s, py - 0.07 * s), (px + 0.010 * s, py + 0.12 * s), (px - 0.010 * s, py + 0.12 * s)]), "#3d342f")
    deck = c.polygon([left, right, at(right, end), at(left, end)])
    c.paint(deck, c.gradient([(0.55, "#b59a7c"), (1, "#7d6350")]))
    t = 0.0
    while t < end:
        step = 0.035 * (1 - t)
        c.paint(c.polygon([at(left, t), at(right, t), at(right, t + step * 0.12), at(left, t + step * 0.12)]), "#4a3a30", 0.75)
        t += step
    c.stipple(deck, "#dccbb0", smoothstep(0.95, 0.62, c.y) * 0.55, 1.0, 0.5)
    # The ladder's rails at the end, a towel, and one swimmer far out.
    px, py = at(right, end)
    for dx in (0.0, 0.016):
        lx = px - 0.016 + dx
        c.paint(c.shape(lambda pen, p: pen.arc([p(lx, py - 0.060), p(lx + 0.020, py - 0.012)], 180, 360, fill=255, width=8)), "#2c3d46")
        for edge in (lx, lx + 0.020):
            c.paint(c.polygon([(edge - 0.0011, py - 0.037), (edge + 0.0011, py - 0.037), (edge + 0.0011, py + (0.004 if edge == lx else 0.05)), (edge - 0.0011, py + (0.004 if edge == lx else 0.05))]), "#2c3d46")
    c.paint(c.polygon([(0.335, 0.735), (0.385, 0.735), (0.390, 0.775), (0.340, 0.785)]), "#c4523f")
    c.paint(c.polygon([(0.347, 0.735), (0.353, 0.735), (0.358, 0.782), (0.352, 0.783)]), "#f3e6d0")
    c.paint(c.disc(0.748, 0.600, 0.0125), "#c4523f")
    c.paint(c.polygon([(0.736, 0.607), (0.760, 0.607), (0.766, 0.612), (0.730, 0.612)]), "#3d5f6f")
    for r in (0.020, 0.034, 0.050):
        ring = c.shape(lambda pen, p: pen.ellipse([p(0.748 - r, 0.612 - r * 0.28), p(0.748 + r, 0.612 + r * 0.28)], outline=255, width=5))
        c.paint(ring * (c.y > 0.606), "#ffffff", 0.5)
    c.birds([(0.26, 0.22, 1.2), (0.29, 0.20, 0.9)], "#5d7480", 0.014)
    return c.finish(0.014, 0.10, 0.02)


# Portraits ----------------------------------------------------------------------------------------

def portrait(name, back, skin, hair, clothes, style="short", beard=None, glasses=None, cover=None, collar="crew", accent="#f2e6d0", age=0.0, turn=1):
    """A bust in paper cut-out: planes of light and shade, no likeness of anybody."""
    @picture(name, 192, 192, 84)
    def draw(c):
        small = c
        c = Canvas(name + "-large", 576, 576)
        t = turn
        X = lambda x: 0.5 + (x - 0.5) * t
        poly = lambda points: c.polygon([(X(x), y) for x, y in points])
        def oval(x, y, rx, ry):
            return c.shape(lambda pen, at: pen.ellipse([at(X(x) - rx, y - ry), at(X(x) + rx, y + ry)], fill=255))
        side = c.x if t > 0 else 1 - c.x
        c.pixels = c.gradient([(0, mix(back, "#ffffff", 0.18)), (1, mix(back, "#000000", 0.10))])
        c.paint(oval(0.60, 0.42, 0.36, 0.36), mix(back, "#fff4dc", 0.35), 0.8)
        dark, light = mix(skin, "#43202a", 0.34), mix(skin, "#fff0d8", 0.30)
        deep = mix(hair, "#0a0d14", 0.4)
        if style in ("long", "bob", "veil"):
            if style == "long":
                c.paint(poly([(0.27, 0.36), (0.30, 0.20), (0.50, 0.12), (0.70, 0.20), (0.74, 0.40), (0.76, 0.86), (0.24, 0.86)]), deep)
            elif style == "bob":
                c.paint(oval(0.50, 0.40, 0.245, 0.27), deep)
                c.paint(poly([(0.255, 0.40), (0.745, 0.40), (0.75, 0.64), (0.66, 0.68), (0.34, 0.68), (0.25, 0.64)]), deep)
        # Shoulders, neck, and the shade the chin throws.
        shoulders = c.shape(lambda pen, at: (pen.ellipse([at(0.08, 0.73), at(0.92, 1.45)], fill=255)))
        c.paint(shoulders, clothes)
        c.stipple(shoulders, mix(clothes, "#0a1018", 0.45), smoothstep(0.45, 0.95, side), 0.7, 0.85)
        c.stipple(shoulders, mix(clothes, "#ffffff", 0.25), smoothstep(0.42, 0.08, side), 0.7, 0.6)
        neck = poly([(0.41, 0.56), (0.59, 0.56), (0.605, 0.77), (0.50, 0.83), (0.395, 0.77)])
        c.paint(neck, mix(skin, dark, 0.45))
        c.paint(neck * c.blur(oval(0.52, 0.60, 0.16, 0.10), 0.01), dark, 0.8)
        if collar == "shirt":
            c.paint(poly([(0.39, 0.735), (0.50, 0.87), (0.43, 0.93), (0.34, 0.77)]), accent)
            c.paint(poly([(0.61, 0.735), (0.50, 0.87), (0.57, 0.93), (0.66, 0.77)]), mix(accent, "#1a2430", 0.18))
            c.paint(poly([(0.475, 0.87), (0.525, 0.87), (0.54, 1.0), (0.46, 1.0)]), mix(clothes, "#a33a2c", 0.7))
        elif collar == "scarf":
            c.paint(poly([(0.34, 0.72), (0.50, 0.80), (0.66, 0.72), (0.69, 0.80), (0.52, 0.90), (0.31, 0.81)]), accent)
            c.paint(poly([(0.40, 0.84), (0.50, 0.87), (0.47, 1.02), (0.36, 1.02)]), mix(accent, "#1a1420", 0.22))
        elif collar == "roll":
            c.paint(poly([(0.385, 0.70), (0.615, 0.70), (0.63, 0.82), (0.50, 0.86), (0.37, 0.82)]), mix(clothes, "#ffffff", 0.14))
        elif collar == "robe":
            c.paint(poly([(0.39, 0.75), (0.50, 0.83), (0.61, 0.75), (0.63, 0.79), (0.52, 0.88), (0.52, 1.02), (0.48, 1.02), (0.48, 0.88), (0.37, 0.79)]), accent)
        # Ears, face, and the plane turned from the light.
        for ear in (0.318, 0.682):
            if style not in ("veil", "bob", "long") and cover != "ghutra":
                c.paint(oval(ear, 0.445, 0.030, 0.050), mix(skin, dark, 0.25 if ear < 0.5 else 0.6))
        face = np.maximum(oval(0.50, 0.40, 0.180, 0.215), poly([(0.32, 0.41), (0.68, 0.41), (0.655, 0.55), (0.575, 0.655), (0.50, 0.668), (0.425, 0.655), (0.345, 0.55)]))
        face = np.clip(c.blur(face, 0.008) * 4 - 1.5, 0, 1)
        c.paint(face, skin)
        c.stipple(face, light, smoothstep(0.50, 0.33, side) * 0.9, 0.6, 0.6)
        shade = poly([(0.525, 0.15), (0.72, 0.15), (0.72, 0.70), (0.515, 0.70), (0.540, 0.60), (0.525, 0.545), (0.560, 0.515), (0.520, 0.40), (0.545, 0.345)])
        c.paint(face * shade, dark, 0.42)
        c.stipple(face, dark, smoothstep(0.58, 0.70, side), 0.6, 0.6)
        # Brows, lids, nose, mouth: a few strokes each.
        ink = mix(deep if style != "bald" else "#3a2a28", "#20181c", 0.5)
        for bx in (0.415, 0.585):
            out = -1 if bx < 0.5 else 1
            c.paint(poly([(bx - out * 0.045, 0.392), (bx + out * 0.050, 0.388), (bx + out * 0.056, 0.398), (bx, 0.378), (bx - out * 0.045, 0.404)]), mix(ink, "#c9c4bd", age), 0.9)
            c.paint(c.shape(lambda pen, at: pen.chord([at(X(bx) - 0.030, 0.418), at(X(bx) + 0.030, 0.452)], 10, 170, fill=255)), mix(ink, skin, 0.15), 0.85)
        c.paint(poly([(0.520, 0.41), (0.556, 0.515), (0.515, 0.532), (0.488, 0.527), (0.525, 0.512)]), dark, 0.75)
        c.paint(c.shape(lambda pen, at: pen.chord([at(0.445, 0.565), at(0.555, 0.605)], 5, 175, fill=255)), mix(dark, "#7c2f2c", 0.45), 0.85)
        if age > 0.3:
            c.paint(poly([(0.425, 0.535), (0.431, 0.535), (0.420, 0.585), (0.413, 0.580)]), dark, 0.45)
            c.paint(poly([(0.575, 0.535), (0.569, 0.535), (0.580, 0.585), (0.587, 0.580)]), dark, 0.45)
        if beard:
            jaw = face * poly([(0.30, 0.47), (0.352, 0.47), (0.385, 0.555), (0.44, 0.545), (0.50, 0.556), (0.56, 0.545), (0.615, 0.555), (0.648, 0.47), (0.70, 0.47), (0.68, 0.72), (0.32, 0.72)])
            jaw = np.maximum(jaw, poly([(0.37, 0.60), (0.63, 0.60), (0.585, 0.70), (0.50, 0.725), (0.415, 0.70)]))
            lips = c.shape(lambda pen, at: pen.chord([at(0.455, 0.572), at(0.545, 0.606)], 5, 175, fill=255))
            c.paint(np.clip(c.blur(jaw, 0.006) * 3 - 1, 0, 1) * (1 - lips), beard)
            c.stipple(jaw * (1 - lips), mix(beard, "#0a0a10", 0.4), smoothstep(0.5, 0.68, side), 0.7, 0.8)
        top = lambda points: np.clip(c.blur(poly(points), 0.006) * 4 - 1.5, 0, 1)
        crown = None
        if style == "short":
            crown = top([(0.305, 0.42), (0.300, 0.27), (0.36, 0.155), (0.50, 0.120), (0.64, 0.150), (0.705, 0.27), (0.695, 0.42), (0.668, 0.34), (0.62, 0.265), (0.50, 0.275), (0.40, 0.245), (0.345, 0.315), (0.335, 0.39)])
        elif style == "curls":
            crown = np.zeros_like(c.x)
            for i in range(26):
                a = math.pi * (1.05 + 0.95 * (i % 13) / 12 - 0.02)
                r = 0.205 if i < 13 else 0.160
                crown = np.maximum(crown, oval(0.50 + math.cos(a) * r, 0.345 + math.sin(a) * r * 0.98, 0.062, 0.062))
            crown *= 1 - poly([(0.36, 0.32), (0.64, 0.32), (0.66, 0.5), (0.34, 0.5)])
        elif style == "bun":
            c.paint(oval(0.54, 0.115, 0.090, 0.080), deep)
            crown = top([(0.305, 0.44), (0.295, 0.28), (0.36, 0.155), (0.50, 0.115), (0.64, 0.155), (0.705, 0.28), (0.695, 0.44), (0.66, 0.33), (0.57, 0.225), (0.44, 0.255), (0.35, 0.34)])
        elif style == "bob":
            crown = top([(0.255, 0.62), (0.262, 0.30), (0.36, 0.145), (0.50, 0.110), (0.64, 0.145), (0.738, 0.30), (0.745, 0.62), (0.685, 0.60), (0.67, 0.36), (0.56, 0.245), (0.44, 0.30), (0.335, 0.33), (0.315, 0.60)])
        elif style == "long":
            crown = top([(0.262, 0.72), (0.275, 0.30), (0.37, 0.145), (0.50, 0.115), (0.63, 0.145), (0.725, 0.30), (0.738, 0.72), (0.69, 0.66), (0.672, 0.38), (0.50, 0.185), (0.335, 0.38), (0.315, 0.66)])
        elif style == "bald":
            crown = np.maximum(top([(0.308, 0.44), (0.305, 0.31), (0.335, 0.28), (0.345, 0.36), (0.335, 0.42)]), top([(0.692, 0.44), (0.695, 0.31), (0.665, 0.28), (0.655, 0.36), (0.665, 0.42)]))
        if crown is not None:
            c.paint(crown, hair)
            c.stipple(crown, deep, smoothstep(0.48, 0.72, side), 0.7, 0.9)
            c.stipple(crown, mix(hair, "#fff1d6", 0.4), smoothstep(0.30, 0.10, np.hypot(side - 0.40, c.y - 0.20)) * 0.7, 0.7, 0.55)
        if style == "veil":
            veil = top([(0.270, 0.80), (0.262, 0.36), (0.33, 0.17), (0.50, 0.095), (0.67, 0.17), (0.738, 0.36), (0.73, 0.80), (0.80, 0.98), (0.20, 0.98)])
            hole = np.clip(c.blur(np.maximum(oval(0.50, 0.42, 0.168, 0.195), poly([(0.335, 0.42), (0.665, 0.42), (0.60, 0.63), (0.50, 0.665), (0.40, 0.63)])), 0.006) * 4 - 1.5, 0, 1)
            cloth = veil * (1 - hole)
            c.paint(cloth, cover)
            c.stipple(cloth, mix(cover, "#0a0d18", 0.45), smoothstep(0.52, 0.78, side), 0.7, 0.85)
            c.stipple(cloth, mix(cover, "#ffffff", 0.35), smoothstep(0.42, 0.24, side), 0.7, 0.6)
            c.paint(poly([(0.36, 0.66), (0.50, 0.72), (0.66, 0.64), (0.70, 0.70), (0.52, 0.80), (0.30, 0.72)]) , mix(cover, "#0a0d18", 0.16))
        if cover == "cap":
            c.paint(top([(0.285, 0.30), (0.30, 0.17), (0.50, 0.085), (0.70, 0.17), (0.715, 0.30), (0.50, 0.26)]), mix(clothes, "#0c1620", 0.35))
            c.paint(top([(0.275, 0.285), (0.50, 0.235), (0.725, 0.285), (0.72, 0.325), (0.50, 0.285), (0.28, 0.325)]), mix(clothes, "#0c1620", 0.62))
        if cover == "ghutra":
            cloth = top([(0.265, 0.84), (0.268, 0.34), (0.34, 0.165), (0.50, 0.105), (0.66, 0.165), (0.732, 0.34), (0.735, 0.84), (0.665, 0.80), (0.675, 0.40), (0.62, 0.275), (0.50, 0.250), (0.38, 0.275), (0.325, 0.40), (0.335, 0.80)])
            c.paint(cloth, "#f3ede0")
            c.stipple(cloth, "#b9b3aa", smoothstep(0.50, 0.74, side), 0.7, 0.85)
            band = top([(0.288, 0.285), (0.34, 0.205), (0.50, 0.165), (0.66, 0.205), (0.712, 0.285), (0.705, 0.325), (0.65, 0.255), (0.50, 0.215), (0.35, 0.255), (0.295, 0.325)])
            c.paint(band, "#1c1b20")
        if glasses:
            for gx in (0.415, 0.585):
                c.paint(c.shape(lambda pen, at: pen.ellipse([at(X(gx) - 0.068, 0.375), at(X(gx) + 0.068, 0.495)], outline=255, width=16)), glasses)
            c.paint(poly([(0.478, 0.420), (0.522, 0.420), (0.522, 0.430), (0.478, 0.430)]), glasses)
        sheet = c.finish(0.018, 0.10, 0.03)
        return sheet.resize((small.w, small.h), Image.LANCZOS)


portrait("author-anneke-torvald", "#d8a25e", "#e8b994", "#5a2f22", "#2f5561", "bob", collar="roll")
portrait("author-jonas-wray", "#7fa3a0", "#8f5b3f", "#1d1718", "#c9803f", "short", beard="#1d1718", glasses="#1c2228", turn=-1)
portrait("portrait-maren-okkles", "#c4573f", "#e6b592", "#b9b4ac", "#1f3b4d", "bun", collar="scarf", accent="#e2b04f", age=0.5)
portrait("portrait-tobias-renn", "#5f7d92", "#ecc4a2", "#6d6a68", "#222c3a", "short", collar="shirt", age=0.4, turn=-1)
portrait("portrait-ilka-dresmann", "#88a06a", "#f0cba8", "#a8582f", "#e2d8c2", "long", glasses="#2b2a2e", collar="crew")
portrait("portrait-sefa-lund", "#e0b27a", "#7a4a35", "#1f1518", "#8f3f4a", "curls", collar="crew", turn=-1)
portrait("author-ruta-menck", "#6f9dac", "#e9bd98", "#d9d2c4", "#b8432f", "short", collar="roll", age=0.5)
portrait("portrait-salma-tawwaf", "#d9a35c", "#c98f68", "#20181a", "#2c5a63", "veil", cover="#2f6f78", collar="crew")
portrait("portrait-yusuf-marjani", "#7d93a6", "#b47a52", "#201a1a", "#efe8da", "short", beard="#2a2322", cover="ghutra", collar="robe", accent="#d8cdb8", turn=-1)
portrait("portrait-hanna-weller", "#b5654a", "#f1cdae", "#d2a45e", "#34495c", "bob", collar="shirt", accent="#f2e9d8")
portrait("portrait-nadhir-sayyad", "#9aa87a", "#a86f4a", "#8c8680", "#5c4634", "bald", beard="#b8b2aa", age=0.6, turn=-1)
portrait("author-layan-marsawi", "#c9806a", "#d7a27a", "#2a1a18", "#39566b", "long", collar="crew")
portrait("portrait-ottla-brenn", "#6f8fa8", "#edc7a6", "#c9c6c0", "#7c3f38", "bun", glasses="#3a2f33", collar="scarf", accent="#dfe5e6", age=0.6)
portrait("portrait-kasimir-vow", "#c79a5a", "#dba985", "#3a2b26", "#2d4a42", "short", beard="#4a352c", cover="cap", collar="roll", turn=-1)
portrait("portrait-emi-aldana", "#8c7aa0", "#e2b48c", "#17141a", "#e0dccf", "bob", collar="crew")
portrait("author-piet-sallow", "#5f8f86", "#f0caa8", "#7b4a2b", "#3b3f58", "short", glasses="#2a2d33", collar="shirt", accent="#e8e2d2")


def mark(name, width, height, back, draw_mark):
    @picture(name, width, height, 88)
    def draw(c):
        c.pixels[:] = color(back)
        draw_mark(c)
        return c.finish(0, 0, 0)


def ledger(c):
    # A lighthouse that is also a column of print.
    c.paint(c.polygon([(0.39, 0.84), (0.44, 0.34), (0.56, 0.34), (0.61, 0.84)]), "#f6efe0")
    for y in (0.44, 0.55, 0.66, 0.77):
        c.paint(c.polygon([(0.30, y), (0.70, y), (0.70, y + 0.035), (0.30, y + 0.035)]), "#17364a")
    c.paint(c.polygon([(0.43, 0.32), (0.43, 0.24), (0.50, 0.16), (0.57, 0.24), (0.57, 0.32)]), "#e9a94b")
    c.paint(c.polygon([(0.24, 0.84), (0.76, 0.84), (0.76, 0.88), (0.24, 0.88)]), "#f6efe0")


def mutual(c):
    for i, x in enumerate((0.20, 0.40, 0.60)):
        ring = c.shape(lambda pen, at: pen.ellipse([at(x - 0.10, 0.25), at(x + 0.30, 1.25)], outline=255, width=26))
        c.paint(ring * (c.y < 0.72), ["#2c6c7c", "#3f8a93", "#7db6b0"][i])
    c.paint(c.polygon([(0.08, 0.72), (0.92, 0.72), (0.92, 0.77), (0.08, 0.77)]), "#17364a")


def hadeer(c):
    c.paint(c.disc(0.5, 0.50, 0.34), "#e9b45a")
    c.paint(c.disc(0.60, 0.42, 0.30), "#7a2f2a")
    c.paint(c.polygon([(0.20, 0.80), (0.80, 0.80), (0.80, 0.84), (0.20, 0.84)]), "#f6ead2")


def cairn(c):
    for y, rx in ((0.76, 0.28), (0.60, 0.22), (0.46, 0.16), (0.34, 0.10)):
        c.paint(c.shape(lambda pen, at: pen.ellipse([at(0.5 - rx, y - 0.075), at(0.5 + rx, y + 0.075)], fill=255)), mix("#f2f0ea", "#7fa3b5", (0.76 - y) * 1.6))


mark("logo-kestrin-ledger", 144, 144, "#17364a", ledger)
mark("logo-pale-sea-mutual", 240, 96, "#f4f1e8", mutual)
mark("logo-hadeer-post", 144, 144, "#7a2f2a", hadeer)
mark("logo-cairn-review", 144, 144, "#2a3646", cairn)


# The city that waited for water (the Arabic sample) -----------------------------------------------

def palm(c, x, foot, height, value, lean=0.03):
    k = c.h / c.w
    def draw(pen, at):
        steps = 12
        for i in range(steps):
            t, u = i / steps, (i + 1) / steps
            w = height * 0.022 * k * (1.15 - t * 0.5)
            pen.polygon([at(x + lean * t * t - w, foot - height * t), at(x + lean * t * t + w, foot - height * t),
                         at(x + lean * u * u + w, foot - height * u), at(x + lean * u * u - w, foot - height * u)], fill=255)
        cx, cy = x + lean, foot - height
        for angle in range(-200, 30, 23):
            a = math.radians(angle)
            reach = height * 0.40
            tip = (cx + math.cos(a) * reach * k, cy + math.sin(a) * reach * 0.62 + height * 0.15 * abs(math.cos(a)))
            mid = (cx + math.cos(a) * reach * 0.5 * k, cy + math.sin(a) * reach * 0.62 - height * 0.05)
            low = (cx + math.cos(a) * reach * 0.5 * k, cy + math.sin(a) * reach * 0.42 + height * 0.015)
            pen.polygon([at(cx, cy), at(*mid), at(*tip), at(*low)], fill=255)
    c.paint(c.shape(draw), value)


def block(c, x, top, width, foot, wall, windows=True, dome=None, tower=False):
    """A flat-roofed house of the old city."""
    body = c.polygon([(x, foot), (x, top), (x + width, top), (x + width, foot)])
    c.paint(body, wall)
    c.paint(c.polygon([(x + width * 0.66, foot), (x + width * 0.66, top), (x + width, top), (x + width, foot)]), "#3b2433", 0.22)
    c.paint(c.polygon([(x - 0.001, top - 0.006), (x + width + 0.001, top - 0.006), (x + width + 0.001, top + 0.003), (x - 0.001, top + 0.003)]), mix(wall, "#fff4dc", 0.45))
    if dome:
        c.paint(c.shape(lambda pen, at: pen.pieslice([at(x + width * 0.16, top - width * 0.62), at(x + width * 0.84, top + width * 0.62)], 180, 360, fill=255)), dome)
        c.stipple(c.shape(lambda pen, at: pen.pieslice([at(x + width * 0.16, top - width * 0.62), at(x + width * 0.84, top + width * 0.62)], 180, 360, fill=255)), mix(dome, "#101828", 0.45), smoothstep(x + width * 0.35, x + width * 0.9, c.x), 0.6)
    if tower:
        # A wind tower: slots under a flat cap.
        tx, tw, tt = x + width * 0.2, width * 0.42, top - 0.085
        c.paint(c.polygon([(tx, top), (tx, tt), (tx + tw, tt), (tx + tw, top)]), mix(wall, "#fff4dc", 0.15))
        c.paint(c.polygon([(tx + tw * 0.62, top), (tx + tw * 0.62, tt), (tx + tw, tt), (tx + tw, top)]), "#3b2433", 0.22)
        for i in range(3):
            sx = tx + tw * (0.14 + 0.28 * i)
            c.paint(c.polygon([(sx, tt + 0.012), (sx + tw * 0.15, tt + 0.012), (sx + tw * 0.15, tt + 0.050), (sx, tt + 0.050)]), "#54303a")
    if windows:
        rows = max(1, int((foot - top) / 0.060))
        for row in range(rows):
            for i in range(2):
                wx = x + width * (0.20 + 0.36 * i)
                wy = top + 0.020 + row * 0.058
                if wy + 0.03 > foot:
                    continue
                lit = c.random.random() < 0.42
                pane = c.shape(lambda pen, at: (pen.rectangle([at(wx, wy + 0.008), at(wx + width * 0.17, wy + 0.030)], fill=255), pen.pieslice([at(wx, wy), at(wx + width * 0.17, wy + 0.016)], 180, 360, fill=255)))
                c.paint(pane, "#ffdc94" if lit else "#5a3742")
                if lit:
                    c.glow(c.blur(pane, 0.012), "#ffc878", 0.35)


@picture("lead-hadeer", 1600, 900, 72, (800, 480))
def lead_hadeer(c):
    c.sky([(0, "#33507a"), (0.20, "#6b7fa0"), (0.40, "#c79a9a"), (0.54, "#f2b98a"), (0.64, "#fbdcaa"), (1, "#fbdcaa")])
    c.sun(0.70, 0.545, 0.075, "#fff3d2", "#ffb872", 6, 0.55)
    c.clouds(0.16, 0.04, "#8b8fae", 4, 0.5, 0.013, 0.5)
    c.clouds(0.33, 0.04, "#e0a596", 7, 0.42, 0.010, 0.55)
    c.clouds(0.46, 0.02, "#fbd5a4", 6, 0.30, 0.006, 0.7)
    c.ridge(0.600, 0.045, 4, "#a4839a", "#edbd97", 0.10)
    c.ridge(0.640, 0.025, 6, "#8a6a82", "#d8a088", 0.07)
    # The plant on its spit: three tanks, a hall, a field of panels.
    c.paint(c.polygon([(0.60, 0.668), (0.66, 0.652), (1.01, 0.648), (1.01, 0.70), (0.60, 0.70)]), "#b98468")
    for x in (0.835, 0.880, 0.925):
        c.paint(c.polygon([(x, 0.652), (x, 0.598), (x + 0.036, 0.598), (x + 0.036, 0.652)]), "#efe4d4")
        c.paint(c.shape(lambda pen, at: pen.ellipse([at(x, 0.590), at(x + 0.036, 0.607)], fill=255)), "#fbf4e6")
        c.paint(c.polygon([(x + 0.024, 0.652), (x + 0.024, 0.60), (x + 0.036, 0.60), (x + 0.036, 0.652)]), "#5a4256", 0.28)
        c.paint(c.polygon([(x, 0.630), (x + 0.036, 0.630), (x + 0.036, 0.636), (x, 0.636)]), "#2f7f8a")
    c.paint(c.polygon([(0.735, 0.655), (0.735, 0.615), (0.825, 0.605), (0.825, 0.655)]), "#5f7f8d")
    for i in range(5):
        c.paint(c.polygon([(0.742 + i * 0.0165, 0.627), (0.752 + i * 0.0165, 0.626), (0.752 + i * 0.0165, 0.637), (0.742 + i * 0.0165, 0.638)]), "#ffe0a0")
    for i in range(9):
        x = 0.628 + i * 0.0115
        c.paint(c.polygon([(x, 0.664), (x + 0.006, 0.645), (x + 0.0145, 0.645), (x + 0.0085, 0.664)]), "#27466b")
        c.paint(c.polygon([(x + 0.002, 0.657), (x + 0.006, 0.645), (x + 0.008, 0.645), (x + 0.004, 0.657)]), "#8fb0cc", 0.8)
    c.sea(0.685, [(0, "#f3c494"), (0.15, "#b99a9c"), (0.45, "#56809a"), (1, "#1f4769")], 0)
    c.strokes(0.685, 280, "#1f4467", 0.28, 0.5, 0.7, 0.055)
    c.strokes(0.685, 150, "#ffeac0", 0.80, 0.70, 0.045, 0.020, 0.97)
    # The old city climbs from the quay at the left.
    hues = ["#e9cfa4", "#dcb083", "#f2e2c2", "#c98f68", "#e6bf92", "#f6ecd6"]
    for row, (y, lift, tint) in enumerate([(0.60, 0.18, 0.42), (0.66, 0.14, 0.22), (0.735, 0.11, 0.0)]):
        x, i = -0.015, 0
        limit = [0.36, 0.46, 0.54][row]
        while x < limit:
            w = c.random.uniform(0.034, 0.060)
            fall = (1 - x / 0.60)
            top = y - lift * fall * c.random.uniform(0.72, 1.1) - 0.035
            block(c, x, top, w, 0.80, mix(hues[(i * 5 + row * 2) % 6], "#d89a86", tint), True,
                  dome=(["#3f8f95", "#f2e6cd", "#2f7680"][i % 3] if (i + row) % 5 == 2 else None), tower=(i + row) % 4 == 0)
            x, i = x + w - 0.002, i + 1
    mx = 0.225
    c.paint(c.polygon([(mx, 0.62), (mx + 0.002, 0.30), (mx + 0.020, 0.30), (mx + 0.022, 0.62)]), "#f5ead2")
    c.paint(c.polygon([(mx + 0.013, 0.62), (mx + 0.013, 0.30), (mx + 0.020, 0.30), (mx + 0.022, 0.62)]), "#5a3f52", 0.22)
    c.paint(c.polygon([(mx - 0.006, 0.342), (mx + 0.028, 0.342), (mx + 0.024, 0.362), (mx - 0.002, 0.362)]), "#d9b98a")
    c.paint(c.polygon([(mx + 0.003, 0.30), (mx + 0.004, 0.262), (mx + 0.018, 0.262), (mx + 0.019, 0.30)]), "#f5ead2")
    c.paint(c.polygon([(mx + 0.002, 0.262), (mx + 0.011, 0.205), (mx + 0.020, 0.262)]), "#2f7680")
    # The quay, its reflections, palms and boats.
    c.paint(c.polygon([(-0.01, 0.80), (0.575, 0.80), (0.60, 0.828), (-0.01, 0.828)]), c.gradient([(0.80, "#8a5f55"), (0.83, "#573f4d")]))
    c.paint(c.polygon([(-0.01, 0.798), (0.577, 0.798), (0.58, 0.803), (-0.01, 0.803)]), "#f6d7a8", 0.8)
    c.paint(c.blur(c.polygon([(-0.02, 0.828), (0.60, 0.828), (0.55, 0.93), (-0.02, 0.97)]), 0.014), "#26304f", 0.62)
    for _ in range(34):
        x = c.random.uniform(0.0, 0.55)
        y1 = 0.835 + c.random.uniform(0.04, 0.12)
        c.glow(c.blur(c.polygon([(x, 0.835), (x + 0.004, 0.835), (x + 0.003, y1), (x + 0.001, y1)]), 0.004), "#ffc47a", 0.36)
    c.strokes(0.83, 130, "#1d3a5c", 0.5, 0.25, 0.3, 0.045)
    c.strokes(0.83, 60, "#f0c398", 0.28, 0.3, 0.3, 0.03)
    for x, tall, lean in [(0.435, 0.150, 0.010), (0.470, 0.185, -0.012), (0.515, 0.135, 0.012), (0.548, 0.160, 0.008)]:
        palm(c, x, 0.800, tall, "#2d4a4a", lean)
    for x, y, s in [(0.660, 0.800, 1.0), (0.845, 0.760, 0.62), (0.600, 0.742, 0.42)]:
        c.paint(c.blur(c.polygon([(x - 0.05 * s, y + 0.012 * s), (x + 0.06 * s, y + 0.012 * s), (x + 0.04 * s, y + 0.060 * s), (x - 0.03 * s, y + 0.05 * s)]), 0.006), "#173454", 0.6)
        c.paint(c.polygon([(x - 0.062 * s, y - 0.020 * s), (x - 0.03 * s, y - 0.004 * s), (x + 0.045 * s, y - 0.006 * s), (x + 0.075 * s, y - 0.042 * s), (x + 0.052 * s, y + 0.022 * s), (x - 0.042 * s, y + 0.022 * s)]), "#5b3230")
        c.paint(c.polygon([(x - 0.060 * s, y - 0.018 * s), (x - 0.03 * s, y - 0.003 * s), (x + 0.045 * s, y - 0.005 * s), (x + 0.073 * s, y - 0.038 * s), (x + 0.070 * s, y - 0.026 * s), (x + 0.045 * s, y + 0.004 * s), (x - 0.03 * s, y + 0.006 * s)]), "#e6b87c")
        c.paint(c.polygon([(x + 0.004 * s, y), (x + 0.009 * s, y), (x + 0.003 * s, y - 0.210 * s), (x - 0.001 * s, y - 0.210 * s)]), "#3d2427")
        c.paint(c.polygon([(x - 0.052 * s, y - 0.030 * s), (x + 0.050 * s, y - 0.262 * s), (x + 0.048 * s, y - 0.035 * s)]), "#fbefd6")
        c.paint(c.polygon([(x + 0.012 * s, y - 0.032 * s), (x + 0.050 * s, y - 0.262 * s), (x + 0.048 * s, y - 0.035 * s)]), "#d9a98a", 0.65)
    c.birds([(0.53, 0.33, 1.3), (0.56, 0.31, 1.0), (0.59, 0.35, 0.8)], "#3b3f60")
    return c.finish(0.015, 0.14, 0.022)


@picture("teaser-reservoir", 480, 320)
def teaser_reservoir(c):
    c.sky([(0, "#d9a878"), (0.45, "#f3d9ad"), (1, "#f3d9ad")])
    c.ridge(0.50, 0.10, 3, "#b9846b", "#e2b78e", 0.3, sharp=True)
    c.ridge(0.60, 0.06, 4, "#96604f", "#c58d6c", 0.3)
    c.paint(c.polygon([(0.0, 0.66), (1, 0.60), (1, 1), (0, 1)]), "#c98f63")
    for r, value in [(0.46, "#b97d55"), (0.42, "#a66c4b"), (0.38, "#b98860"), (0.33, "#3d8791")]:
        c.paint(c.shape(lambda pen, at: pen.ellipse([at(0.52 - r, 0.79 - r * 0.46), at(0.52 + r, 0.79 + r * 0.46)], fill=255)), value)
    pool = c.shape(lambda pen, at: pen.ellipse([at(0.19, 0.638), at(0.85, 0.942)], fill=255))
    c.stipple(pool, "#8fc7c4", smoothstep(0.85, 0.66, c.y), 0.7, 0.8)
    c.stipple(pool, "#23586b", smoothstep(0.75, 0.95, c.y), 0.7, 0.8)
    palm(c, 0.12, 0.74, 0.30, "#3e5240", 0.03)
    palm(c, 0.90, 0.70, 0.24, "#3e5240", -0.02)
    return c.finish(0.02, 0.12)


@picture("teaser-panels", 480, 320)
def teaser_panels(c):
    c.sky([(0, "#4f86a3"), (0.5, "#bcd4cc"), (0.62, "#f4e3bd"), (1, "#f4e3bd")])
    c.sun(0.24, 0.30, 0.07, "#fffbe6", "#fff0b8", 5, 0.5)
    c.ridge(0.58, 0.05, 4, "#c79d7a", "#e6cba0", 0.1)
    c.paint((c.y > 0.60) * 1.0, c.gradient([(0.60, "#e3c08a"), (1, "#b98555")]))
    for row in range(6):
        t = row / 5
        y = 0.62 + 0.36 * t ** 1.5
        size = 0.022 + 0.16 * t ** 1.4
        x = -0.1 - 0.05 * row
        while x < 1.1:
            w = size * 1.5
            panel = c.polygon([(x, y + size * 0.40), (x + w * 0.22, y - size * 0.40), (x + w, y - size * 0.40), (x + w * 0.78, y + size * 0.40)])
            c.paint(c.polygon([(x + 0.01, y + size * 0.52), (x + w * 0.2, y + size * 0.2), (x + w, y + size * 0.2), (x + w * 0.80, y + size * 0.52)]), "#7a5238", 0.5)
            c.paint(panel, mix("#3a6a93", "#1c355c", t))
            c.paint(c.polygon([(x + w * 0.10, y + size * 0.05), (x + w * 0.22, y - size * 0.40), (x + w * 0.5, y - size * 0.40), (x + w * 0.38, y + size * 0.05)]), "#9cc4d6", 0.55)
            for k in (0.25, 0.5, 0.75):
                c.paint(c.polygon([(x + w * 0.78 * k, y + size * 0.40), (x + w * (0.22 + 0.78 * k), y - size * 0.40), (x + w * (0.22 + 0.78 * k) + 0.002, y - size * 0.40), (x + w * 0.78 * k + 0.002, y + size * 0.40)]), "#dfe9ea", 0.55)
            x += w * 1.08
    return c.finish(0.02, 0.1)


@picture("teaser-souk", 480, 320)
def teaser_souk(c):
    c.pixels = c.gradient([(0, "#5a2f33"), (0.5, "#8a4a3c"), (1, "#6a3833")])
    light = np.exp(-np.hypot((c.x - 0.5) * 1.4, c.y - 0.42) / 0.20)
    for i, (r, value) in enumerate([(0.46, "#7a4238"), (0.37, "#a3603f"), (0.285, "#c98a52"), (0.205, "#e8bd7c"), (0.13, "#fbe6b8")]):
        arch = c.shape(lambda pen, at: (pen.rectangle([at(0.5 - r, 0.42), at(0.5 + r, 0.62 + r * 0.85)], fill=255),
            pen.polygon([at(0.5 - r, 0.43), at(0.5 - r * 0.86, 0.43 - r * 0.62), at(0.5 - r * 0.45, 0.43 - r * 1.02), at(0.5, 0.43 - r * 1.28), at(0.5 + r * 0.45, 0.43 - r * 1.02), at(0.5 + r * 0.86, 0.43 - r * 0.62), at(0.5 + r, 0.43)], fill=255)))
        c.paint(arch, value)
        c.stipple(arch, mix(value, "#2a1216", 0.5), smoothstep(0.5 + r * 0.2, 0.5 + r, c.x) * 0.9, 0.7, 0.7)
    c.glow(light, "#ffe0a0", 0.55)
    for side in (-1, 1):
        for i in range(4):
            near = 1 - i / 4
            x = 0.5 + side * (0.20 + 0.26 * near)
            w = 0.05 + 0.09 * near
            y = 0.64 + 0.16 * near
            for k, value in enumerate(["#c9523a", "#e0a53f", "#3f7f86", "#8b4a6b"]):
                kx = x + side * 0 - w / 2 + (k % 2) * w * 0.5
                c.paint(c.polygon([(kx, y + (k // 2) * 0.05 * near), (kx + w * 0.25, y - 0.06 * near + (k // 2) * 0.05 * near), (kx + w * 0.5, y + (k // 2) * 0.05 * near)]), value)
            c.paint(c.polygon([(x - w / 2, y + 0.05 * near), (x + w / 2, y + 0.05 * near), (x + w / 2, y + 0.14 * near + 0.03), (x - w / 2, y + 0.14 * near + 0.03)]), "#4a2522")
    for x, y in [(0.30, 0.22), (0.70, 0.24), (0.42, 0.29), (0.58, 0.28)]:
        c.paint(c.polygon([(x - 0.0015, 0), (x + 0.0015, 0), (x + 0.0015, y), (x - 0.0015, y)]), "#2a1216")
        c.paint(c.polygon([(x, y - 0.02), (x + 0.022, y + 0.02), (x + 0.012, y + 0.065), (x - 0.012, y + 0.065), (x - 0.022, y + 0.02)]), "#ffd98a")
        c.glow(np.exp(-np.hypot((c.x - x) * 1.5, c.y - y - 0.02) / 0.045), "#ffca70", 0.55)
    for x, s, value in [(0.475, 0.9, "#3a2028"), (0.515, 1.0, "#26384a"), (0.56, 0.86, "#5a2c30")]:
        f = 0.80 * s + 0.08
        c.paint(c.polygon([(x - 0.020 * s, f), (x - 0.016 * s, f - 0.16 * s), (x, f - 0.19 * s), (x + 0.016 * s, f - 0.16 * s), (x + 0.020 * s, f)]), value)
        c.paint(c.disc(x, f - 0.205 * s, 0.022 * s), value)
    return c.finish(0.02, 0.22)


@picture("teaser-library", 480, 320)
def teaser_library(c):
    c.pixels = c.gradient([(0, "#2f4a4e"), (1, "#22363d")])
    spines = ["#c9523a", "#e0a53f", "#e9dcc0", "#3f7f86", "#8b4a4f", "#d9b98a", "#55754f", "#2f5561"]
    for shelf in range(4):
        y = 0.05 + shelf * 0.235
        c.paint(c.polygon([(0, y), (1, y), (1, y + 0.205), (0, y + 0.205)]), "#182a31")
        x = 0.0
        while x < 1.0:
            w, tall = c.random.uniform(0.010, 0.028), c.random.uniform(0.120, 0.188)
            if c.random.random() < 0.10:
                x += w * 1.4
                continue
            value = spines[c.random.integers(0, 8)]
            c.paint(c.polygon([(x, y + 0.205), (x, y + 0.205 - tall), (x + w * 0.9, y + 0.205 - tall), (x + w * 0.9, y + 0.205)]), value)
            c.paint(c.polygon([(x, y + 0.205 - tall * 0.78), (x + w * 0.9, y + 0.205 - tall * 0.78), (x + w * 0.9, y + 0.205 - tall * 0.70), (x, y + 0.205 - tall * 0.70)]), mix(value, "#fff4dc", 0.5))
            x += w
        c.paint(c.polygon([(0, y + 0.205), (1, y + 0.205), (1, y + 0.225), (0, y + 0.225)]), "#8a5f42")
    window = c.polygon([(0.36, 0.95), (0.36, 0.36), (0.42, 0.20), (0.50, 0.12), (0.58, 0.20), (0.64, 0.36), (0.64, 0.95)])
    c.paint(c.polygon([(0.335, 0.98), (0.335, 0.35), (0.40, 0.17), (0.50, 0.07), (0.60, 0.17), (0.665, 0.35), (0.665, 0.98)]), "#8a5f42")
    c.paint(window, c.gradient([(0.1, "#fff1c9"), (0.9, "#f0c07a")]))
    c.glow(c.blur(window, 0.06), "#ffd890", 0.30)
    c.paint(c.polygon([(0.496, 0.12), (0.504, 0.12), (0.504, 0.95), (0.496, 0.95)]), "#8a5f42")
    c.paint(c.polygon([(0.46, 0.94), (0.462, 0.72), (0.475, 0.66), (0.505, 0.65), (0.53, 0.68), (0.545, 0.94)]), "#2a2b3a")
    c.paint(c.disc(0.497, 0.605, 0.042), "#2a2b3a")
    c.paint(c.polygon([(0.43, 0.775), (0.47, 0.755), (0.475, 0.775), (0.435, 0.795)]), "#f6ecd6")
    c.paint(c.polygon([(0.28, 0.93), (0.74, 0.93), (0.74, 1), (0.28, 1)]), "#5f3d2e")
    return c.finish(0.02, 0.22)


@picture("teaser-boats", 480, 320)
def teaser_boats(c):
    c.sky([(0, "#f0b48a"), (0.4, "#f8d6a6"), (0.5, "#fdebc8"), (1, "#fdebc8")])
    c.sun(0.62, 0.40, 0.085, "#fff8e4", "#ffc98a", 5, 0.5)
    c.clouds(0.18, 0.05, "#e79a80", 5, 0.5, 0.016, 0.45)
    c.sea(0.50, [(0, "#f5cf9f"), (0.3, "#c39a92"), (1, "#4a6f88")], 110, "#fff4dc", 0.35)
    c.strokes(0.50, 50, "#fff6dc", 0.8, 0.62, 0.04, 0.03)
    for x, y, s in [(0.22, 0.585, 0.9), (0.50, 0.66, 1.3), (0.82, 0.565, 0.7)]:
        c.paint(c.blur(c.polygon([(x - 0.10 * s, y + 0.02), (x + 0.11 * s, y + 0.02), (x + 0.07 * s, y + 0.12 * s), (x - 0.05 * s, y + 0.10 * s)]), 0.012), "#2f4a63", 0.5)
        c.paint(c.polygon([(x - 0.115 * s, y - 0.02 * s), (x + 0.08 * s, y - 0.005 * s), (x + 0.13 * s, y - 0.055 * s), (x + 0.09 * s, y + 0.04 * s), (x - 0.08 * s, y + 0.04 * s)]), "#4a2b30")
        c.paint(c.polygon([(x + 0.005 * s, y), (x + 0.013 * s, y), (x + 0.004 * s, y - 0.36 * s), (x - 0.001 * s, y - 0.36 * s)]), "#3a2228")
        c.paint(c.polygon([(x - 0.095 * s, y - 0.05 * s), (x + 0.085 * s, y - 0.42 * s), (x + 0.08 * s, y - 0.05 * s)]), "#fbf1dc")
        c.paint(c.polygon([(x + 0.015 * s, y - 0.05 * s), (x + 0.085 * s, y - 0.42 * s), (x + 0.08 * s, y - 0.05 * s)]), "#d8927a", 0.6)
    c.birds([(0.34, 0.22, 1.6), (0.38, 0.19, 1.2)], "#7a4a50", 0.02)
    return c.finish(0.02, 0.12)


# The ice library (the long read) ------------------------------------------------------------------

def fir(c, x, foot, height, value):
    k = c.h / c.w
    def draw(pen, at):
        for i in range(5):
            y = foot - height * (0.10 + 0.19 * i)
            half = height * (0.24 - 0.042 * i) * k
            pen.polygon([at(x - half, y), at(x, y - height * 0.30), at(x + half, y)], fill=255)
        pen.rectangle([at(x - height * 0.02 * k, foot - height * 0.12), at(x + height * 0.02 * k, foot)], fill=255)
    c.paint(c.shape(draw), value)


@picture("lead-aldrune", 1600, 900, 72, (800, 480))
def lead_aldrune(c):
    c.sky([(0, "#1f3356"), (0.25, "#3f5f87"), (0.48, "#92a3b8"), (0.62, "#e9c4ae"), (0.72, "#f6dcbc"), (1, "#f6dcbc")])
    c.stars(60, 0.22, "#e9eefc")
    c.clouds(0.40, 0.03, "#c7b3b8", 5, 0.45, 0.010, 0.45)
    c.clouds(0.53, 0.03, "#f4cdb0", 6, 0.36, 0.007, 0.6)
    xs = np.linspace(0, 1, c.w)
    peak = 0.34 * np.exp(-np.abs((xs - 0.60) / 0.20) ** 1.25) + 0.13 * np.exp(-np.abs((xs - 0.22) / 0.14) ** 1.3) + 0.10 * np.exp(-np.abs((xs - 0.93) / 0.10) ** 1.3)
    far = c.ridge(0.66, 0.045, 7, "#8294b2", "#d3bfc0", 0.20, sharp=True, profile=peak * 0.35)
    c.snow(far, "#e8dcdc", "#a9b4cb", 0.05, 0.6, 30)
    main = c.ridge(0.70, 0.035, 6, "#4d6288", "#b3a9b8", 0.38, profile=peak * 1.08)
    c.snow(main, "#fdf0e2", "#8fa3c6", 0.21, 0.75, 22)
    c.glow(c.below(main) * smoothstep(0.62, 0.40, c.y) * smoothstep(0.45, 0.62, c.x) * 0.6, "#ffb98a", 0.22)
    # Mist in the valley, then wooded spurs.
    c.paint(smoothstep(0.10, 0.0, np.abs(c.y - 0.735)), "#f1d9c6", 0.55)
    spur = c.ridge(0.775, 0.03, 5, "#3f5673", "#8590a4", 0.14, profile=0.05 * np.exp(-((xs - 0.15) / 0.2) ** 2))
    for _ in range(120):
        x = c.random.random()
        fir(c, x, float(np.interp(x, xs, spur)) + 0.010, c.random.uniform(0.022, 0.040), "#3b516d")
    spur = c.ridge(0.845, 0.02, 4, "#2b405a", "#4a5f78", 0.14, profile=0.10 * np.exp(-((xs - 0.92) / 0.22) ** 2) + 0.05 * np.exp(-((xs - 0.02) / 0.2) ** 2))
    for _ in range(90):
        x = c.random.random()
        if 0.25 < x < 0.62:
            continue
        fir(c, x, float(np.interp(x, xs, spur)) + 0.014, c.random.uniform(0.045, 0.085), mix("#22364e", "#2f4661", c.random.random()))
    # The snow field in front, and the tunnel mouth in a rocky bank at the left.
    field = 0.885 + c.line(3, 3) * 0.018
    snow = c.below(field)
    c.paint(snow, c.gradient([(0.86, "#dfe3ea"), (1, "#8ea4c2")]))
    c.stipple(snow, "#fff3e6", smoothstep(0.94, 0.87, c.y) * smoothstep(0.2, 0.6, c.x), 0.8, 0.8)
    c.stipple(snow, "#6f88ad", smoothstep(0.90, 1.02, c.y), 0.8, 0.7)
    bank = c.polygon([(0.10, 0.93), (0.14, 0.80), (0.20, 0.735), (0.28, 0.705), (0.37, 0.715), (0.45, 0.765), (0.50, 0.85), (0.54, 0.93)])
    c.paint(bank, c.gradient([(0.70, "#54627a"), (0.93, "#2e3b52")]))
    c.stipple(bank, "#222d42", c.noise(16, 12, 4) * 0.9 - 0.05, 0.6, 0.7)
    c.stipple(bank, "#eef1f5", smoothstep(0.80, 0.70, c.y + 0.05 * np.abs(c.x - 0.3)), 0.6, 0.95)
    mouth = lambda r, y: c.shape(lambda pen, at: (pen.pieslice([at(0.315 - r, y - r * 1.7), at(0.315 + r, y + r * 1.7)], 180, 360, fill=255), pen.rectangle([at(0.315 - r, y - 0.002), at(0.315 + r, 0.925)], fill=255)))
    c.paint(mouth(0.066, 0.845), "#a79f98")
    c.stipple(mouth(0.066, 0.845), "#6d6a70", smoothstep(0.30, 0.40, c.x), 0.6, 0.8)
    for i in range(13):
        a = math.pi * (i + 0.5) / 13
        c.paint(c.shape(lambda pen, at: pen.line([at(0.315 + math.cos(a) * 0.051, 0.845 - math.sin(a) * 0.051 * 1.7), at(0.315 + math.cos(a) * 0.066, 0.845 - math.sin(a) * 0.066 * 1.7)], fill=255, width=6)), "#4d4b55")
    c.paint(mouth(0.051, 0.845), c.gradient([(0.76, "#131c2e"), (0.925, "#27405f")]))
    c.glow(mouth(0.051, 0.845) * np.exp(-np.hypot((c.x - 0.315) * 1.78, c.y - 0.885) / 0.05), "#ffc873", 0.95)
    c.glow(np.exp(-np.hypot((c.x - 0.315) * 0.9, (c.y - 0.945) * 2.6) / 0.07) * snow, "#ffcf8a", 0.55)
    for dx in (-0.020, 0.020):
        c.paint(c.polygon([(0.315 + dx - 0.0012, 0.92), (0.315 + dx + 0.0012, 0.92), (0.345 + dx * 4.2 + 0.006, 1.01), (0.345 + dx * 4.2 - 0.004, 1.01)]), "#33425c")
    # One keeper with a sledge.
    c.paint(c.polygon([(0.402, 0.955), (0.405, 0.915), (0.411, 0.902), (0.417, 0.915), (0.420, 0.955)]), "#9c3b30")
    c.paint(c.disc(0.411, 0.893, 0.010), "#2a2233")
    c.paint(c.polygon([(0.404, 0.955), (0.409, 0.955), (0.408, 0.978), (0.404, 0.978)]), "#222a3d")
    c.paint(c.polygon([(0.413, 0.955), (0.418, 0.955), (0.420, 0.978), (0.416, 0.978)]), "#222a3d")
    c.paint(c.polygon([(0.448, 0.962), (0.492, 0.962), (0.498, 0.970), (0.448, 0.970)]), "#5a3d33")
    c.paint(c.polygon([(0.450, 0.945), (0.488, 0.945), (0.488, 0.962), (0.450, 0.962)]), "#d9dfe8")
    c.paint(c.shape(lambda pen, at: pen.line([at(0.417, 0.930), at(0.450, 0.958)], fill=255, width=4)), "#2a2233")
    return c.finish(0.015, 0.16, 0.022)


@picture("ice-section", 1600, 640, 70)
def ice_section(c):
    # A core laid on its side: years as bands, dust and ash as dark ones.
    c.pixels[:] = color("#101b2b")
    inside = (c.y > 0.16) & (c.y < 0.84)
    across = np.cumsum(np.abs(c.line(40, 3)) + 0.25)
    across = across / across[-1]
    wobble = (c.noise(6, 5, 3) - 0.5) * 0.022
    column = np.clip(((c.x + wobble) * c.w).astype(int), 0, c.w - 1)
    phase = across[column] * 46
    band = 0.5 + 0.5 * np.sin(phase * 2 * np.pi)
    ice = c.gradient([(0, "#24506f"), (0.35, "#5f9bb8"), (0.7, "#a9d3de"), (1, "#e8f4f3")], np.clip(band * 0.75 + c.noise(60, 12, 3) * 0.30 - 0.02, 0, 1))
    c.paint(inside * 1.0, ice)
    for x, w, value, opacity in [(0.185, 0.006, "#3a2a2a", 0.8), (0.432, 0.012, "#2b2024", 0.9), (0.447, 0.004, "#55403a", 0.7), (0.708, 0.004, "#4a3830", 0.75), (0.861, 0.007, "#332628", 0.8)]:
        c.stipple(inside * np.exp(-((c.x + wobble - x) / w) ** 2), value, np.full_like(c.x, 0.62), 0.9, opacity)
    bubbles = c.shape(lambda pen, at: [pen.ellipse([at(bx - s * 0.4, by - s), at(bx + s * 0.4, by + s)], fill=255) for bx, by, s in zip(c.random.random(900), c.random.uniform(0.18, 0.82, 900), c.random.uniform(0.0016, 0.0058, 900))])
    c.paint(bubbles * inside, "#ffffff", 0.55)
    body = np.sin(np.clip((c.y - 0.16) / 0.68, 0, 1) * np.pi)
    c.pixels = c.pixels * (0.35 + 0.65 * np.where(inside, body ** 0.55, 1))[..., None]
    c.glow(inside * np.exp(-((c.y - 0.30) / 0.035) ** 2), "#ffffff", 0.30)
    c.glow(inside * np.exp(-((c.y - 0.74) / 0.05) ** 2), "#7fc8e8", 0.20)
    for i in range(0, 33):
        x = 0.02 + i * 0.03
        tall = 0.035 if i % 5 == 0 else 0.018
        c.paint(c.polygon([(x, 0.885), (x + 0.0012, 0.885), (x + 0.0012, 0.885 + tall), (x, 0.885 + tall)]), "#c9d6de", 0.8)
    return c.finish(0.014, 0.18, 0.02)


@picture("panorama-cammeral", 2000, 800, 68)
def panorama_cammeral(c):
    c.sky([(0, "#0c1430"), (0.35, "#1d2c58"), (0.62, "#4a5685"), (0.80, "#a58a9f"), (1, "#a58a9f")])
    c.stars(420, 0.66)
    river = np.exp(-((c.y - 0.62 + 0.75 * c.x - 0.10 * np.sin(c.x * 5)) / 0.13) ** 2) * (c.noise(10, 6, 5) * 0.8 + 0.1)
    c.glow(river * smoothstep(0.70, 0.2, c.y), "#b9b4e6", 0.34)
    xs = np.linspace(0, 1, c.w)
    far = c.ridge(0.66, 0.11, 6, "#46507f", "#9c8aa5", 0.28, sharp=True)
    c.snow(far, "#c7c4de", "#7880ae", 0.10, 0.6, 34)
    main = c.ridge(0.78, 0.12, 4, "#2c3765", "#6f6a92", 0.30, sharp=True, profile=0.12 * np.exp(-((xs - 0.72) / 0.14) ** 2))
    c.snow(main, "#dfe0f0", "#6773a8", 0.15, 0.7, 26)
    c.paint(smoothstep(0.07, 0.0, np.abs(c.y - 0.845)), "#8f85ad", 0.40)
    near = c.ridge(0.90, 0.03, 5, "#161f42", "#232c52", 0.15)
    for _ in range(170):
        x = c.random.random()
        fir(c, x, float(np.interp(x, xs, near)) + 0.012, c.random.uniform(0.035, 0.075), "#131b3a")
    hx = 0.335
    foot = float(np.interp(hx, xs, near)) + 0.004
    c.house(hx, foot, 0.020, 0.036, "#2b2a45", "#d5d8ea", 2, "#ffd68a")
    c.glow(np.exp(-np.hypot((c.x - hx - 0.01) * 2.5, c.y - foot + 0.015) / 0.06), "#ffb45c", 0.5)
    snow = c.below(0.945 + c.line(3, 3) * 0.015)
    c.paint(snow, c.gradient([(0.92, "#7f88b8"), (1, "#47528a")]))
    c.stipple(snow, "#b4b9dc", smoothstep(0.98, 0.92, c.y), 0.9, 0.6)
    return c.finish(0.014, 0.16, 0.02)


@picture("map-sorvetta", 960, 640, 74)
def map_sorvetta(c):
    height = c.noise(3, 2, 5, 0.44) + 0.55 * np.exp(-(((c.x - 0.66) / 0.22) ** 2 + ((c.y - 0.34) / 0.24) ** 2)) - 0.35 * np.exp(-((c.y - 0.78 + 0.12 * np.sin(c.x * 6)) / 0.10) ** 2)
    height = (height - height.min()) / (height.max() - height.min())
    c.pixels = c.gradient([(0, "#c9d8b4"), (0.35, "#e3e3c4"), (0.6, "#efe6d0"), (0.8, "#f4f1ea"), (1, "#ffffff")], height)
    gy, gx = np.gradient(height)
    light = np.clip(0.5 + (gx * -60 + gy * -60), 0, 1)
    c.paint(1 - light, "#6f7f8f", 0.32)
    ice = smoothstep(0.66, 0.68, height)
    c.paint(ice, "#d3e8f0", 0.75)
    slope = np.hypot(gx, gy) + 1e-6
    for step, width, value, opacity in [(0.035, 0.55, "#a98a68", 0.6), (0.175, 1.0, "#8a6848", 0.75)]:
        d = np.abs((height / step) % 1 - 0.5)
        line = np.clip(width + 0.5 - (0.5 - d) * step / slope, 0, 1)
        c.paint(line, mix(value, "#4a86a8", 0.0), opacity)
        c.paint(line * ice, "#4a86a8", opacity)
    def river(pen, at):
        points = [at(x, 0.78 - 0.12 * math.sin(x * 6) + 0.008 * math.sin(x * 40)) for x in np.linspace(-0.02, 1.02, 120)]
        pen.line(points, fill=255, width=22, joint="curve")
    c.paint(c.shape(river), "#5f9db8")
    def railway(pen, at):
        points = [(x, 0.90 - 0.30 * x + 0.05 * math.sin(x * 7)) for x in np.linspace(-0.02, 0.56, 60)]
        pen.line([at(*p) for p in points], fill=255, width=9, joint="curve")
        for i in range(0, 58, 2):
            (x0, y0), (x1, y1) = points[i], points[i + 1]
            nx, ny = -(y1 - y0) * c.h, (x1 - x0) * c.w
            n = math.hypot(nx, ny)
            mx, my = (x0 + x1) / 2, (y0 + y1) / 2
            pen.line([at(mx - nx / n * 7 / c.w, my - ny / n * 7 / c.h), at(mx + nx / n * 7 / c.w, my + ny / n * 7 / c.h)], fill=255, width=5)
    c.paint(c.shape(railway), "#3a3038")
    end = (0.56, 0.90 - 0.30 * 0.56 + 0.05 * math.sin(0.56 * 7))
    def tunnel(pen, at):
        for i in range(0, 12, 2):
            a, b = i / 12, (i + 1) / 12
            p = lambda t: at(end[0] + 0.13 * t, end[1] - 0.26 * t)
            pen.line([p(a), p(b)], fill=255, width=9)
    c.paint(c.shape(tunnel), "#b0392c")
    for x, y, r in [(end[0], end[1], 0.017), (end[0] + 0.13, end[1] - 0.26, 0.013)]:
        c.paint(c.disc(x, y, r + 0.008), "#fffaf0")
        c.paint(c.disc(x, y, r), "#b0392c")
    for x, y in [(0.17, 0.70), (0.185, 0.715), (0.20, 0.69), (0.16, 0.725), (0.21, 0.72), (0.19, 0.675)]:
        c.paint(c.polygon([(x, y), (x + 0.010, y), (x + 0.010, y + 0.014), (x, y + 0.014)]), "#5a3d3a")
    c.paint(c.polygon([(0.66, 0.335), (0.672, 0.31), (0.684, 0.335)]), "#3a3038")
    for i in range(4):
        c.paint(c.polygon([(0.06 + i * 0.045, 0.940), (0.105 + i * 0.045, 0.940), (0.105 + i * 0.045, 0.950), (0.06 + i * 0.045, 0.950)]), "#3a3038" if i % 2 == 0 else "#fffaf0")
    c.paint(c.polygon([(0.945, 0.135), (0.955, 0.06), (0.965, 0.135), (0.955, 0.118)]), "#3a3038")
    return c.finish(0.012, 0.05, 0.03)


@picture("gallery-tunnel", 900, 600, 72)
def gallery_tunnel(c):
    c.pixels[:] = color("#0e1826")
    vx, vy = 0.5, 0.46
    for i in range(26, 0, -1):
        t = i / 26
        r = 0.62 * t ** 2.0 + 0.035
        value = mix("#2f4a68", "#142236", t) if i % 2 else mix("#24405c", "#101b2c", t)
        glow = max(0, 1 - t * 2.2)
        value = mix(value, "#ffcf85", glow * 0.75)
        ring = c.shape(lambda pen, at: (pen.pieslice([at(vx - r, vy - r * 1.15), at(vx + r, vy + r * 1.15)], 180, 360, fill=255), pen.rectangle([at(vx - r, vy - 0.002), at(vx + r, vy + r * 0.9)], fill=255)))
        c.paint(ring, value)
    floor = c.polygon([(vx - 0.03, vy + 0.032), (vx + 0.03, vy + 0.032), (0.86, 1.02), (0.14, 1.02)])
    c.paint(floor, c.gradient([(0.48, "#d9b27a"), (0.70, "#5a6578"), (1, "#26344a")]))
    # Racks of tubes on both sides, their round ends to the aisle.
    for side in (-1, 1):
        for step in range(15, -1, -1):
            t = 1 - step / 16
            depth = t ** 2.2
            x = vx + side * (0.045 + 0.44 * depth)
            size = 0.006 + 0.050 * depth
            for row in range(6):
                y = vy + 0.02 + (-0.035 - 0.46 * depth) + row * size * 2.45
                if y > vy + 0.42 * depth + 0.05:
                    continue
                lit = mix("#ffd794", "#8fb4cf", min(1, depth * 2.0))
                k = c.h / c.w
                c.paint(c.shape(lambda pen, at: pen.ellipse([at(x - size * k, y - size), at(x + size * k, y + size)], fill=255)), mix(lit, "#1a2a40", 0.55))
                c.paint(c.shape(lambda pen, at: pen.ellipse([at(x - size * 0.78 * k, y - size * 0.78), at(x + size * 0.78 * k, y + size * 0.78)], fill=255)), mix(lit, ["#e9f4f6", "#cfe4ee", "#f3e6c8"][(step + row) % 3], 0.5))
                c.paint(c.shape(lambda pen, at: pen.pieslice([at(x - size * 0.78 * k, y - size * 0.78), at(x + size * 0.78 * k, y + size * 0.78)], 20, 160, fill=255)), "#3b6687", 0.35)
    for i in range(6):
        t = (i + 1) / 6
        y = vy - (0.05 + 0.50 * t ** 2.0)
        s = 0.004 + 0.020 * t ** 2
        lamp = c.polygon([(vx - s * 1.4, y), (vx + s * 1.4, y), (vx + s * 1.4, y + s * 0.6), (vx - s * 1.4, y + s * 0.6)])
        c.paint(lamp, "#fff2cc")
        c.glow(c.blur(lamp, 0.03), "#ffcf80", 0.9)
    c.glow(np.exp(-np.hypot((c.x - vx) * 1.5, c.y - vy) / 0.16), "#ffd391", 0.45)
    return c.finish(0.014, 0.30, 0.02)


@picture("gallery-crystals", 900, 600, 64)
def gallery_crystals(c):
    # Ice between crossed polarisers: each grain has one colour, borders are dark, bubbles round.
    count = 150
    px, py = c.random.random(count) * 1.5, c.random.random(count)
    palette = ["#e8a33d", "#c7463b", "#2f6f9f", "#3aa0a8", "#f2d27a", "#6b4a8f", "#274b73", "#d9775a", "#8fc6b8", "#f4e6c3", "#43356b", "#b84f7a"]
    x = c.x * 1.5 + (c.noise(8, 6, 3) - 0.5) * 0.05
    y = c.y + (c.noise(8, 6, 3) - 0.5) * 0.05
    first = np.full(x.shape, 9.0)
    second = np.full(x.shape, 9.0)
    owner = np.zeros(x.shape, int)
    for i in range(count):
        d = np.hypot(x - px[i], y - py[i])
        closer = d < first
        second = np.where(closer, first, np.minimum(second, d))
        owner = np.where(closer, i, owner)
        first = np.where(closer, d, first)
    hues = np.array([color(palette[c.random.integers(0, len(palette))]) for _ in range(count)])
    tilt = c.random.uniform(0, 2 * np.pi, count)
    c.pixels = hues[owner]
    shade = np.cos(tilt[owner]) * (x - px[owner]) + np.sin(tilt[owner]) * (y - py[owner])
    c.pixels = c.pixels * (1 + shade * 2.2)[..., None]
    c.stipple(np.ones_like(c.x), "#10182c", np.clip(shade * 5, 0, 1) * 0.7, 0.6, 0.35)
    c.paint(smoothstep(0.010, 0.002, second - first), "#141424", 0.8)
    for _ in range(34):
        bx, by, r = c.random.random(), c.random.random(), c.random.uniform(0.006, 0.018)
        c.paint(c.disc(bx, by, r), "#0e1322", 0.8)
        c.paint(c.disc(bx - r * 0.2, by - r * 0.3, r * 0.62), "#e9eef2", 0.75)
    return c.finish(0.014, 0.25, 0.02)


@picture("gallery-drill", 900, 600, 72)
def gallery_drill(c):
    c.sky([(0, "#5f93b5"), (0.4, "#b5d0d8"), (0.62, "#f1e8d8"), (1, "#f1e8d8")])
    c.clouds(0.18, 0.05, "#e9f0f0", 5, 0.45, 0.02, 0.6)
    far = c.ridge(0.56, 0.10, 5, "#8fa9c2", "#dfe6ea", 0.3, sharp=True)
    c.snow(far, "#ffffff", "#b9cbdd", 0.20, 0.6, 26)
    field = c.below(0.62 + c.line(3, 3) * 0.015)
    c.paint(field, c.gradient([(0.60, "#f6f5f0"), (1, "#b3c7d9")]))
    c.stipple(field, "#9db5cf", c.noise(5, 26, 4) * smoothstep(0.6, 1.0, c.y) * 1.1, 0.7, 0.6)
    # The dome of the drill tent, its guy ropes and the mast.
    c.paint(c.polygon([(0.57, 0.80), (0.88, 0.86), (0.97, 0.86), (0.80, 0.79)]), "#7f9bbb", 0.6)
    dome = c.shape(lambda pen, at: pen.pieslice([at(0.36, 0.44), at(0.72, 1.12)], 180, 360, fill=255))
    c.paint(dome, "#d8542f")
    c.stipple(dome, "#8f2f24", smoothstep(0.55, 0.72, c.x), 0.7, 0.9)
    c.stipple(dome, "#f59a5c", smoothstep(0.48, 0.38, c.x), 0.7, 0.7)
    for r in (0.06, 0.12):
        c.paint(c.shape(lambda pen, at: pen.arc([at(0.54 - r, 0.44), at(0.54 + r, 1.12)], 180, 360, fill=255, width=6)), "#6f241d", 0.7)
    c.paint(c.shape(lambda pen, at: (pen.pieslice([at(0.495, 0.62), at(0.585, 0.86)], 180, 360, fill=255), pen.rectangle([at(0.495, 0.74), at(0.585, 0.785)], fill=255))), "#2a1a22")
    c.glow(np.exp(-np.hypot((c.x - 0.54) * 1.5, c.y - 0.75) / 0.05), "#ffcf80", 0.6)
    c.paint(c.polygon([(0.537, 0.45), (0.543, 0.45), (0.5425, 0.20), (0.5375, 0.20)]), "#2a2f3a")
    for x in (0.30, 0.78):
        c.paint(c.shape(lambda pen, at: pen.line([at(0.54, 0.25), at(x, 0.79)], fill=255, width=3)), "#2a2f3a", 0.8)
    c.paint(c.polygon([(0.5425, 0.205), (0.595, 0.222), (0.5425, 0.245)]), "#e9b44a")
    for x, value in [(0.245, "#27506e"), (0.285, "#e0a53f"), (0.755, "#3f7f5f")]:
        f = 0.835
        c.paint(c.polygon([(x - 0.014, f - 0.03), (x - 0.012, f - 0.085), (x, f - 0.10), (x + 0.012, f - 0.085), (x + 0.014, f - 0.03)]), value)
        c.paint(c.polygon([(x - 0.010, f), (x - 0.010, f - 0.03), (x - 0.002, f - 0.03), (x - 0.003, f)]), "#222a3a")
        c.paint(c.polygon([(x + 0.010, f), (x + 0.010, f - 0.03), (x + 0.002, f - 0.03), (x + 0.003, f)]), "#222a3a")
        c.paint(c.disc(x, f - 0.115, 0.019), "#2a2233")
        c.paint(c.polygon([(x, f), (x + 0.06, f + 0.018), (x + 0.08, f + 0.018), (x + 0.012, f - 0.004)]), "#7f9bbb", 0.6)
    c.paint(c.polygon([(0.190, 0.845), (0.335, 0.845), (0.335, 0.855), (0.190, 0.855)]), "#8fd0e0")
    c.paint(c.polygon([(0.190, 0.838), (0.335, 0.838), (0.335, 0.846), (0.190, 0.846)]), "#eafaff")
    return c.finish(0.014, 0.10, 0.02)


@picture("gallery-lamp", 900, 600, 72)
def gallery_lamp(c):
    c.pixels = c.gradient([(0, "#1b2233"), (1, "#151a28")])
    c.glow(np.exp(-np.hypot((c.x - 0.62) * 1.5, c.y - 0.40) / 0.30), "#e08a3c", 0.85)
    c.paint((c.y > 0.70) * 1.0, c.gradient([(0.70, "#7a4a2e"), (1, "#3a2320")]))
    c.glow(np.exp(-np.hypot((c.x - 0.60) * 1.2, (c.y - 0.76) * 2) / 0.30) * (c.y > 0.70), "#ffb45c", 0.55)
    frame = c.polygon([(0.08, 0.08), (0.36, 0.08), (0.36, 0.56), (0.08, 0.56)])
    c.paint(frame, "#3a2a2c")
    c.paint(c.polygon([(0.095, 0.10), (0.345, 0.10), (0.345, 0.54), (0.095, 0.54)]), c.gradient([(0.1, "#1f3560"), (0.5, "#6f7fae")]))
    heights = 0.42 - 0.10 * (1 - 2 * np.abs(c.line(14, 4)) ** 0.8)
    c.paint(c.below(heights) * c.polygon([(0.095, 0.10), (0.345, 0.10), (0.345, 0.54), (0.095, 0.54)]), "#d7dcec")
    c.paint(c.polygon([(0.2165, 0.10), (0.2235, 0.10), (0.2235, 0.54), (0.2165, 0.54)]), "#3a2a2c")
    c.paint(c.polygon([(0.095, 0.315), (0.345, 0.315), (0.345, 0.325), (0.095, 0.325)]), "#3a2a2c")
    # The lamp, the ledger, the pen, a mug.
    c.paint(c.polygon([(0.655, 0.74), (0.665, 0.42), (0.677, 0.42), (0.687, 0.74)]), "#2a2a30")
    c.paint(c.shape(lambda pen, at: pen.ellipse([at(0.615, 0.725), at(0.727, 0.765)], fill=255)), "#2a2a30")
    c.paint(c.polygon([(0.585, 0.45), (0.630, 0.27), (0.712, 0.27), (0.757, 0.45)]), "#2f6a5c")
    c.stipple(c.polygon([(0.585, 0.45), (0.630, 0.27), (0.712, 0.27), (0.757, 0.45)]), "#8fd0a8", smoothstep(0.32, 0.46, c.y) * 0.6, 0.7, 0.7)
    c.paint(c.polygon([(0.585, 0.45), (0.757, 0.45), (0.753, 0.462), (0.589, 0.462)]), "#fff0c0")
    beam = c.polygon([(0.589, 0.462), (0.753, 0.462), (0.93, 0.86), (0.38, 0.86)])
    c.glow(c.blur(beam, 0.02) * smoothstep(0.95, 0.45, c.y), "#ffd58a", 0.45)
    page = c.polygon([(0.36, 0.90), (0.43, 0.765), (0.60, 0.765), (0.585, 0.90)])
    c.paint(page, "#f6e6c2")
    c.paint(c.polygon([(0.585, 0.90), (0.60, 0.765), (0.775, 0.765), (0.815, 0.90)]), "#fbf0d4")
    for i in range(9):
        y = 0.780 + i * 0.0125
        k = (y - 0.765) / 0.135
        c.paint(c.polygon([(0.438 - 0.06 * k, y), (0.585 - 0.012 * k, y), (0.585 - 0.012 * k, y + 0.0026), (0.438 - 0.06 * k, y + 0.0026)]), "#7a6048", 0.75)
        if i < 5:
            c.paint(c.polygon([(0.615 - 0.012 * k, y), (0.76 + 0.035 * k - 0.02 * (i % 3), y), (0.76 + 0.035 * k - 0.02 * (i % 3), y + 0.0026), (0.615 - 0.012 * k, y + 0.0026)]), "#7a6048", 0.75)
    c.paint(c.polygon([(0.70, 0.860), (0.765, 0.800), (0.770, 0.806), (0.707, 0.866)]), "#1f2a3a")
    c.paint(c.polygon([(0.845, 0.80), (0.845, 0.69), (0.905, 0.69), (0.905, 0.80), (0.895, 0.815), (0.855, 0.815)]), "#b4493a")
    c.paint(c.shape(lambda pen, at: pen.ellipse([at(0.845, 0.68), at(0.905, 0.70)], fill=255)), "#3a1e1c")
    c.paint(c.shape(lambda pen, at: pen.arc([at(0.89, 0.715), at(0.935, 0.785)], -90, 90, fill=255, width=14)), "#b4493a")
    return c.finish(0.014, 0.26, 0.02)


def snowfall(c, amount=160, drift=0.0):
    """The scene of the short film; `drift` moves the snow, 0 to 1 and round again."""
    xs = np.linspace(0, 1, c.w)
    c.sky([(0, "#3c4f74"), (0.5, "#8795b0"), (0.75, "#c9c3cb"), (1, "#c9c3cb")])
    far = c.ridge(0.56, 0.10, 4, "#6c7b9c", "#b0b5c6", 0.3, sharp=True)
    c.snow(far, "#dfe4ee", "#96a5c4", 0.12, 0.6, 20)
    spur = c.ridge(0.74, 0.05, 4, "#3c4f70", "#7a88a4", 0.2)
    for _ in range(46):
        x = c.random.random()
        fir(c, x, float(np.interp(x, xs, spur)) + 0.012, c.random.uniform(0.05, 0.11), "#31435f")
    snow = c.below(0.86 + c.line(3, 2) * 0.015)
    c.paint(snow, c.gradient([(0.84, "#e4e8f0"), (1, "#9fb0cc")]))
    c.house(0.40, 0.875, 0.11, 0.085, "#5a3a34", "#eef1f6", 2, "#ffd68a")
    flakes = c.random.random((amount, 4))
    def draw(pen, at):
        for x, y, s, v in flakes:
            fall = 1 if s < 0.6 else 2
            fx = (x + 0.03 * math.sin(2 * math.pi * (drift + v))) % 1.0
            fy = (y + drift * fall) % 1.0
            r = 0.0035 + 0.006 * s
            pen.ellipse([at(fx - r * c.h / c.w, fy - r), at(fx + r * c.h / c.w, fy + r)], fill=255)
    c.paint(c.shape(draw), "#ffffff", 0.85)


@picture("poster-snowfall", 960, 540, 66)
def poster_snowfall(c):
    snowfall(c)
    return c.finish(0.010, 0.16, 0.015)


@picture("teaser-avalanche", 480, 320)
def teaser_avalanche(c):
    c.sky([(0, "#6f9cc0"), (0.6, "#d5e2e6"), (1, "#d5e2e6")])
    xs = np.linspace(0, 1, c.w)
    main = c.ridge(0.55, 0.05, 5, "#51688c", "#a9b9cc", 0.5, profile=0.34 * np.exp(-np.abs((xs - 0.42) / 0.26) ** 1.3))
    c.snow(main, "#ffffff", "#a5bad4", 0.55, 0.7, 18)
    for _ in range(150):
        t = c.random.random()
        x = 0.46 + 0.30 * t + c.random.normal(0, 0.02 + 0.07 * t)
        y = 0.40 + 0.42 * t + c.random.normal(0, 0.02 + 0.05 * t)
        c.paint(c.disc(x, y, 0.012 + 0.055 * t * c.random.random()), mix("#ffffff", "#b4c7dc", c.random.random() * 0.8), 0.7)
    near = c.ridge(0.88, 0.03, 5, "#26415a", "#1c3046", 0.1)
    for _ in range(40):
        x = c.random.random()
        fir(c, x, float(np.interp(x, xs, near)) + 0.03, c.random.uniform(0.07, 0.15), "#203850")
    return c.finish(0.02, 0.12)


@picture("card-panorama-camera", 640, 360, 72)
def card_panorama_camera(c):
    c.sky([(0, "#88a9c4"), (0.6, "#e3e4dc"), (1, "#e3e4dc")])
    xs = np.linspace(0, 1, c.w)
    far = c.ridge(0.55, 0.12, 5, "#6f86a6", "#c7d0d8", 0.3, sharp=True)
    c.snow(far, "#ffffff", "#a9bcd4", 0.2, 0.6, 24)
    spur = c.ridge(0.78, 0.05, 4, "#3f5a6e", "#6f8696", 0.2)
    for _ in range(60):
        x = c.random.random()
        fir(c, x, float(np.interp(x, xs, spur)) + 0.012, c.random.uniform(0.04, 0.09), "#31485c")
    c.paint(c.polygon([(0.645, 1), (0.655, 0.40), (0.669, 0.40), (0.679, 1)]), "#2a3038")
    c.paint(c.polygon([(0.59, 0.42), (0.59, 0.29), (0.74, 0.27), (0.74, 0.42)]), "#e9e4d8")
    c.paint(c.polygon([(0.58, 0.30), (0.575, 0.275), (0.755, 0.252), (0.755, 0.275)]), "#b4493a")
    c.paint(c.disc(0.595, 0.36, 0.065), "#2a3038")
    c.paint(c.disc(0.595, 0.36, 0.044), "#3f6f8f")
    c.paint(c.disc(0.586, 0.342, 0.014), "#eaf4f8")
    return c.finish(0.016, 0.12)


# The beginning --------------------------------------------------------------------------------

def save(image, name, quality):
    path = HERE / f"{name}.webp"
    image.save(path, "WEBP", quality=quality, method=6)
    print(f"{path.name:36} {image.width}x{image.height} {path.stat().st_size / 1024:6.1f} KiB")


def main():
    wanted = sys.argv[1:]
    for name, (draw, width, height, quality, smaller) in PICTURES.items():
        if wanted and not any(name.startswith(w) for w in wanted):
            continue
        image = draw(Canvas(name, width, height))
        save(image, name, quality)
        for each in smaller:
            save(image.resize((each, round(height * each / width)), Image.LANCZOS), f"{name}-{each}", quality)


if __name__ == "__main__":
    main()
