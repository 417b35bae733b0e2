/** The steps of the welcome. */
export const WELCOME_STATES: readonly string[] = ['badge', 'reasons', 'never']
