/** English, the public page. It is loaded alone: the public page must stay light. */
export const publicSite = {
  nowBooking: (month: string) => `Now booking for ${month}`,
  fullyBooked: 'Fully booked for now. Ask for the waiting list.',
  hours: (hours: number) => (hours === 1 ? '1 hour' : `${hours} hours`),
  photographs: (count: number) => `${count} photographs of your choice`,
  covers: { photo: 'Photographs', film: 'Film', 'photo and film': 'Photographs and film' },
  failed: 'The packages could not be loaded. Look at your connection and reload the page.',
} as const
