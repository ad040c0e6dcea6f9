#!/usr/bin/env python3
"""Makes the film and the sound of the long read. Needs Pillow, numpy and ffmpeg.

    python3 samples/media/make.py

The film is six seconds of snowfall that run round without a seam; the sound is wind over a glacier,
made from filtered noise, with the small bells of air leaving old ice.
"""
import subprocess
import sys
import tempfile
import wave
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "images"))
import make as pictures  # noqa: E402  (the folder of the pictures is no package)

FRAMES, RATE = 72, 12
SECONDS, SAMPLES = 14, 24_000


def ffmpeg(*arguments):
    subprocess.run(["ffmpeg", "-y", "-loglevel", "error", *map(str, arguments)], check=True)


def film(folder):
    for i in range(FRAMES):
        canvas = pictures.Canvas("snowfall", 480, 270)
        pictures.snowfall(canvas, drift=i / FRAMES)
        canvas.finish(0, 0.16, 0).save(folder / f"{i:03}.png")
    frames = ("-framerate", RATE, "-i", folder / "%03d.png", "-map_metadata", "-1", "-fflags", "+bitexact")
    ffmpeg(*frames, "-c:v", "libvpx-vp9", "-crf", 54, "-b:v", 0, "-row-mt", 1, "-flags:v", "+bitexact", HERE / "snowfall.webm")
    ffmpeg(*frames, "-c:v", "libx264", "-crf", 30, "-preset", "veryslow", "-pix_fmt", "yuv420p",
           "-movflags", "+faststart", "-flags:v", "+bitexact", HERE / "snowfall.mp4")


def sound(folder):
    random = np.random.default_rng(1913)
    count = SECONDS * SAMPLES
    time = np.arange(count) / SAMPLES
    spectrum = np.fft.rfft(random.normal(size=count))
    frequency = np.fft.rfftfreq(count, 1 / SAMPLES)
    def band(center, width):
        return np.fft.irfft(spectrum * np.exp(-((frequency - center) / width) ** 2), count)
    low, high = band(140, 110), band(620, 160)
    gust = 0.55 + 0.45 * np.sin(2 * np.pi * time / 7 - 1) * np.sin(2 * np.pi * time / 3.5)
    wind = low / np.abs(low).max() * 0.55 * gust + high / np.abs(high).max() * 0.16 * gust ** 3
    for start in random.uniform(1, SECONDS - 1.2, 26):
        pitch, loud = random.uniform(1500, 4200), random.uniform(0.02, 0.09)
        since = np.clip(time - start, 0, None)
        wind += np.where(time > start, np.sin(2 * np.pi * pitch * since) * np.exp(-since * 16) * loud, 0)
    wind *= np.clip(time / 1.0, 0, 1) * np.clip((SECONDS - time) / 1.2, 0, 1)
    with wave.open(str(folder / "ice.wav"), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(SAMPLES)
        out.writeframes((np.clip(wind, -1, 1) * 32_000).astype("<i2").tobytes())
    ffmpeg("-i", folder / "ice.wav", "-map_metadata", "-1", "-fflags", "+bitexact", "-c:a", "libopus", "-b:a", "40k", HERE / "ice.ogg")
    ffmpeg("-i", folder / "ice.wav", "-map_metadata", "-1", "-fflags", "+bitexact", "-c:a", "libmp3lame", "-b:a", "48k", HERE / "ice.mp3")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        film(Path(name))
        sound(Path(name))
    for path in sorted(HERE.glob("*.[wmo][epg][bg34]*")):
        print(f"{path.name:16} {path.stat().st_size / 1024:6.1f} KiB")
