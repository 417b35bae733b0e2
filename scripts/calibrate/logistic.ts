/** Ridge logistic regression by Newton's method. */

/** Rows of numbers side by side: `values[row * columns + column]`. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  readonly values: Float64Array
}

export function matrixOf(lists: readonly (readonly number[])[]): Matrix {
  const columns = lists[0]?.length ?? 0
  const values = new Float64Array(lists.length * columns)
  for (const [row, list] of lists.entries()) values.set(list, row * columns)
  return { rows: lists.length, columns, values }
}

export interface Logistic {
  readonly intercept: number
  /** On the columns as they came in, not standardised. */
  readonly weights: readonly number[]
}

export interface LogisticOptions {
  /** Penalty on half the square of each weight, on standardised columns (or on the raw ones with `standardise: false`). */
  readonly ridge: number
  /** One weight a row; they count as so many rows. */
  readonly rowWeights?: Float64Array
  readonly standardise?: boolean
  /** Weights that the penalty pulls towards, on the raw columns; only with `standardise: false`. */
  readonly towards?: readonly number[]
  /** One factor a column on the penalty; only with `standardise: false`. */
  readonly penalties?: readonly number[]
}

export const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))
export const logit = (p: number): number => Math.log(p / (1 - p))

/** The log-odds of one row. */
export function logOdds({ intercept, weights }: Logistic, row: ArrayLike<number>): number {
  let sum = intercept
  for (let j = 0; j < weights.length; j++) sum += (weights[j] ?? 0) * (row[j] ?? 0)
  return sum
}

export function fitLogistic(x: Matrix, labels: ArrayLike<number>, options: LogisticOptions): Logistic {
  const { rows, columns } = x
  const rowWeight = options.rowWeights ?? new Float64Array(rows).fill(1)
  const { mean, spread } =
    options.standardise === false
      ? { mean: new Float64Array(columns), spread: new Float64Array(columns).fill(1) }
      : momentsOf(x, rowWeight)
  const size = columns + 1
  const beta = new Float64Array(size)
  for (let j = 0; j < columns; j++) beta[j] = options.towards?.[j] ?? 0
  const row = new Float64Array(size)
  let before = lossOf(beta)
  for (let round = 0; round < 60; round++) {
    const gradient = new Float64Array(size)
    const hessian = new Float64Array(size * size)
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) row[j] = ((x.values[i * columns + j] ?? 0) - (mean[j] ?? 0)) / (spread[j] ?? 1)
      row[columns] = 1
      let eta = 0
      for (let j = 0; j < size; j++) eta += (beta[j] ?? 0) * (row[j] ?? 0)
      const p = sigmoid(eta)
      const weight = rowWeight[i] ?? 0
      const error = weight * ((labels[i] ?? 0) - p)
      const curve = Math.max(1e-9, weight * p * (1 - p))
      for (let j = 0; j < size; j++) {
        const own = row[j] ?? 0
        if (own === 0) continue
        gradient[j] = (gradient[j] ?? 0) + error * own
        const line = j * size
        for (let k = 0; k <= j; k++) hessian[line + k] = (hessian[line + k] ?? 0) + curve * own * (row[k] ?? 0)
      }
    }
    for (let j = 0; j < columns; j++) {
      const ridge = options.ridge * (options.penalties?.[j] ?? 1)
      gradient[j] = (gradient[j] ?? 0) - ridge * ((beta[j] ?? 0) - (options.towards?.[j] ?? 0))
      hessian[j * size + j] = (hessian[j * size + j] ?? 0) + ridge
    }
    const step = solve(hessian, gradient, size)
    // Where the classes come apart a full step overshoots: halve it until the fit is no worse.
    let largest = 0
    for (let halvings = 0; halvings < 30; halvings++) {
      const tried = beta.map((own, j) => own + (step[j] ?? 0) * 0.5 ** halvings)
      const loss = lossOf(tried)
      if (loss > before && halvings < 29) continue
      largest = tried.reduce((most, own, j) => Math.max(most, Math.abs(own - (beta[j] ?? 0))), 0)
      beta.set(tried)
      before = loss
      break
    }
    if (largest < 1e-9) break
  }
  const weights = Array.from({ length: columns }, (_, j) => (beta[j] ?? 0) / (spread[j] ?? 1))
  const shift = weights.reduce((sum, weight, j) => sum + weight * (mean[j] ?? 0), 0)
  return { intercept: (beta[columns] ?? 0) - shift, weights }

  /** Penalised log-loss. */
  function lossOf(b: Float64Array): number {
    let loss = 0
    for (let i = 0; i < rows; i++) {
      let eta = b[columns] ?? 0
      for (let j = 0; j < columns; j++) {
        eta += ((b[j] ?? 0) * ((x.values[i * columns + j] ?? 0) - (mean[j] ?? 0))) / (spread[j] ?? 1)
      }
      const wrong = labels[i] === 1 ? -eta : eta
      loss += (rowWeight[i] ?? 0) * (wrong > 30 ? wrong : Math.log1p(Math.exp(wrong)))
    }
    for (let j = 0; j < columns; j++) {
      loss += (options.ridge * (options.penalties?.[j] ?? 1) * ((b[j] ?? 0) - (options.towards?.[j] ?? 0)) ** 2) / 2
    }
    return loss
  }
}

function momentsOf(x: Matrix, rowWeight: Float64Array): { mean: Float64Array; spread: Float64Array } {
  const { rows, columns, values } = x
  const mean = new Float64Array(columns)
  const spread = new Float64Array(columns)
  let total = 0
  for (let i = 0; i < rows; i++) total += rowWeight[i] ?? 0
  for (let j = 0; j < columns; j++) {
    let sum = 0
    for (let i = 0; i < rows; i++) sum += (rowWeight[i] ?? 0) * (values[i * columns + j] ?? 0)
    const middle = sum / total
    let squares = 0
    for (let i = 0; i < rows; i++) squares += (rowWeight[i] ?? 0) * ((values[i * columns + j] ?? 0) - middle) ** 2
    mean[j] = middle
    spread[j] = Math.sqrt(squares / total) || 1
  }
  return { mean, spread }
}

/** `a · x = b` by Cholesky; `a` symmetric positive definite, its lower triangle given. */
function solve(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const l = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i * size + j] ?? 0
      for (let k = 0; k < j; k++) sum -= (l[i * size + k] ?? 0) * (l[j * size + k] ?? 0)
      l[i * size + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (l[j * size + j] ?? 1)
    }
  }
  const y = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    let sum = b[i] ?? 0
    for (let k = 0; k < i; k++) sum -= (l[i * size + k] ?? 0) * (y[k] ?? 0)
    y[i] = sum / (l[i * size + i] ?? 1)
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = y[i] ?? 0
    for (let k = i + 1; k < size; k++) sum -= (l[k * size + i] ?? 0) * (y[k] ?? 0)
    y[i] = sum / (l[i * size + i] ?? 1)
  }
  return y
}
