/** Who can sign in on the demo, with the id Google would give them. */
export interface DemoPerson {
  id: string
  name: string
  email: string
  about: string
}

export const les: DemoPerson = {
  id: 'les',
  name: 'Les Vermeer',
  email: 'les@example.com',
  about: 'runs the studio',
}
export const ann: DemoPerson = {
  id: 'ann',
  name: 'Ann Maes',
  email: 'ann@example.com',
  about: 'a client who has not booked yet',
}
export const bo: DemoPerson = {
  id: 'bo',
  name: 'Bo Janssens',
  email: 'bo@example.com',
  about: 'first on the waiting list',
}
export const cleo: DemoPerson = {
  id: 'cleo',
  name: 'Cleo Dubois',
  email: 'cleo@example.com',
  about: 'second on the waiting list',
}
export const dina: DemoPerson = {
  id: 'dina',
  name: 'Dina Peeters',
  email: 'dina@example.com',
  about: 'approved, with a gallery to choose from',
}

export const demoPeople = [les, ann, bo, cleo, dina]
