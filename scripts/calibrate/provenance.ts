/** Where each group of labelled rows comes from, and on what terms: what a shipped weight has to name. */

interface Origin {
  readonly origin: string
  readonly year: string
  readonly licence: string
}

const ORIGINS: Readonly<Record<string, Origin>> = {
  ig_instafake: {
    origin: 'Akyon, Kalfaoglu 2019, github.com/fcakyon/instafake-dataset',
    year: '2018',
    licence: 'CC BY-NC 4.0',
  },
  ig_srf: {
    origin: 'SRF Data, github.com/srfdata/2017-10-instagram-influencers',
    year: '2017',
    licence: 'CC BY-SA 4.0',
  },
  ig_kaggle: {
    origin: 'Kaggle, free4ever1/instagram-fake-spammer-genuine-accounts',
    year: '2019',
    licence: 'not stated',
  },
  ig_ifbot_default: {
    origin: 'github.com/danielepelleg/InstaFakeDetector_Bot',
    year: '2020',
    licence: 'GPL-3.0',
  },
  datares_tiktok_2020: {
    origin: 'github.com/datares/TikTok_Famous',
    year: '2020',
    licence: 'none stated',
  },
  gvsi_ig_2017: {
    origin: 'github.com/gvsi/instagram-like-predictor',
    year: '2017',
    licence: 'none stated',
  },
  indo_ig_2020: {
    origin: 'github.com/adiptamartulandi/Project-Instagram-Influencers-Prediction',
    year: '2020',
    licence: 'none stated',
  },
  instafake_nonauto_2018: {
    origin: 'Akyon, Kalfaoglu 2019, github.com/fcakyon/instafake-dataset',
    year: '2018',
    licence: 'CC BY-NC 4.0',
  },
  kim_ig_2019: {
    origin: 'Kim et al. 2020 (WWW), part of the academic set',
    year: '2019',
    licence: 'cite',
  },
  x_cresci15: {
    origin: 'Cresci et al. 2015, Fame for sale: Efficient detection of fake Twitter followers',
    year: '2013',
    licence: 'research use, cite',
  },
  x_cresci17_genuine: {
    origin: 'Cresci et al. 2017, The paradigm-shift of social spambots',
    year: '2011–2015',
    licence: 'research use, cite',
  },
}

/** Throws for a group that nobody has written down: no weight ships without its origin. */
export function originOf(group: string): Origin {
  const origin = ORIGINS[group]
  if (origin === undefined) throw new Error(`No origin is written down for the group ${group}`)
  return origin
}
