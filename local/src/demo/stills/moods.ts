/** The light of a scene and how the film renders it. */
export interface Mood {
  /** Sky from the top down to the horizon. */
  sky: readonly [string, string, string]
  /** The brightest thing: sun, lamp, window. */
  light: string
  haze: string
  /** What is near and unlit. */
  shade: string
  /** Lamps against that sky. */
  lamp: string
  grade: Grade
}

export interface Grade {
  /** Added to the shadows and multiplied with the highlights, for red, green and blue. */
  shadows: readonly [number, number, number]
  highlights: readonly [number, number, number]
  /** 0 is flat as drawn, 1 a strong S. */
  contrast: number
  /** 1 as drawn, 0 black and white. */
  saturation: number
  /** Standard deviation of the grain, of 255, at full size. */
  grain: number
}

const tealAndOrange = {
  shadows: [-4, 3, 9],
  highlights: [1.02, 0.99, 0.93],
} as const

export const moods = {
  gold: {
    sky: ['#8b93a0', '#d8a971', '#ffdf9f'],
    light: '#fff0c8',
    haze: '#eab873',
    shade: '#170d07',
    lamp: '#ffd08a',
    grade: {
      shadows: [3, 1, 2],
      highlights: [1.02, 0.985, 0.9],
      contrast: 0.45,
      saturation: 0.92,
      grain: 6.8,
    },
  },
  ember: {
    sky: ['#2d2b4b', '#a6475a', '#ff9a4d'],
    light: '#ffe0a3',
    haze: '#c9614a',
    shade: '#0d0710',
    lamp: '#ffb96b',
    grade: { ...tealAndOrange, contrast: 0.5, saturation: 0.9, grain: 8.1 },
  },
  dusk: {
    sky: ['#0f2536', '#2f5d70', '#f0a765'],
    light: '#ffcf94',
    haze: '#4d7480',
    shade: '#04090d',
    lamp: '#ffb45e',
    grade: { ...tealAndOrange, contrast: 0.5, saturation: 0.95, grain: 8.1 },
  },
  blue: {
    sky: ['#081226', '#1b3a63', '#6f93b4'],
    light: '#d9e8f5',
    haze: '#3c5c80',
    shade: '#03060c',
    lamp: '#ffc27a',
    grade: {
      shadows: [-2, 1, 8],
      highlights: [0.97, 0.99, 1.02],
      contrast: 0.5,
      saturation: 0.85,
      grain: 9.5,
    },
  },
  dawn: {
    sky: ['#7d8fb3', '#c9a6b4', '#ffd9c2'],
    light: '#fff1e2',
    haze: '#d9b3b4',
    shade: '#201720',
    lamp: '#ffe0b8',
    grade: {
      shadows: [6, 3, 8],
      highlights: [1.01, 0.99, 0.96],
      contrast: 0.3,
      saturation: 0.85,
      grain: 6.1,
    },
  },
  mist: {
    sky: ['#5d6e70', '#8fa09b', '#cfd8cd'],
    light: '#f3f5e6',
    haze: '#a9b8b0',
    shade: '#0c1312',
    lamp: '#f6e2b3',
    grade: {
      shadows: [0, 4, 5],
      highlights: [1, 1, 0.95],
      contrast: 0.4,
      saturation: 0.75,
      grain: 7.4,
    },
  },
  tungsten: {
    sky: ['#0e0805', '#2b160b', '#6b3a18'],
    light: '#ffd9a0',
    haze: '#8a4f22',
    shade: '#070302',
    lamp: '#ffbb63',
    grade: {
      shadows: [-2, 1, 4],
      highlights: [1.02, 0.98, 0.88],
      contrast: 0.45,
      saturation: 0.92,
      grain: 9.5,
    },
  },
  night: {
    sky: ['#140a24', '#4a1f66', '#b0386e'],
    light: '#ffa9c0',
    haze: '#7a3a86',
    shade: '#040208',
    lamp: '#6fd6ff',
    grade: {
      shadows: [-2, 1, 8],
      highlights: [1.01, 0.98, 0.98],
      contrast: 0.5,
      saturation: 0.9,
      grain: 10.1,
    },
  },
  silver: {
    sky: ['#3b3b3d', '#8a8a8c', '#efefec'],
    light: '#ffffff',
    haze: '#a8a8a6',
    shade: '#060606',
    lamp: '#ffffff',
    grade: {
      shadows: [2, 1, 0],
      highlights: [1, 0.99, 0.965],
      contrast: 0.6,
      saturation: 0,
      grain: 11.5,
    },
  },
} as const satisfies Record<string, Mood>

export type MoodName = keyof typeof moods
