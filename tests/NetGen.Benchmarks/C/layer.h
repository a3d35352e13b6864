// One layer, its sizes constants to the compiler once it is inlined. A block is BLOCK data points side by side: a[unit][point].
#pragma once
#include <math.h>
#include <string.h>

#ifdef DOUBLE
typedef double real;
#define FUNCTION(name) name
#else
typedef float real;
#define FUNCTION(name) name##f
#endif

#ifndef BLOCK
#define BLOCK 64
#endif

#define INLINE static inline __attribute__((always_inline))

enum activation { IDENTITY, RELU, TANH, SIGMOID, SOFTMAX };

// As wide as the processor's own: gcc takes wider ones apart, slowly and badly.
#if defined(__AVX512F__)
#define VECTOR_BYTES 64
#elif defined(__AVX__)
#define VECTOR_BYTES 32
#else
#define VECTOR_BYTES 16
#endif

typedef real vector __attribute__((vector_size(VECTOR_BYTES), aligned(sizeof(real)), may_alias));
// Vectors side by side in a tile of four rows: 16 sums where there are 32 registers, else 8.
enum { LANES = VECTOR_BYTES / sizeof(real), WIDTH = VECTOR_BYTES == 64 ? 4 : 2 };
#define PADDED(count) (((count) + LANES - 1) / LANES * LANES)

INLINE vector load(const real *p) { return *(const vector *)p; }
INLINE void store(real *p, vector v) { *(vector *)p = v; }
INLINE real sum(vector v) {
    real s = 0;
    for (int i = 0; i < LANES; i++) s += v[i];
    return s;
}

// ---- activations and losses ------------------------------------------------------------------------------------------

INLINE void activate(real *z, int count, enum activation kind) {
    if (kind == RELU) for (int i = 0; i < count; i++) z[i] = z[i] > 0 ? z[i] : 0;
    if (kind == TANH) for (int i = 0; i < count; i++) z[i] = FUNCTION(tanh)(z[i]);
    if (kind == SIGMOID) for (int i = 0; i < count; i++) z[i] = 1 / (1 + FUNCTION(exp)(-z[i]));
    if (kind == SOFTMAX) {
        real largest = z[0], total = 0;
        for (int i = 1; i < count; i++) largest = z[i] > largest ? z[i] : largest;
        for (int i = 0; i < count; i++) z[i] = FUNCTION(exp)(z[i] - largest);
        for (int i = 0; i < count; i++) total += z[i];
        total = 1 / total;
        for (int i = 0; i < count; i++) z[i] *= total;
    }
}

INLINE void activate_block(real *z, int units, enum activation kind) {
    if (kind != SOFTMAX) {
        activate(z, units * BLOCK, kind);
        return;
    }
    real largest[BLOCK], total[BLOCK];
    for (int n = 0; n < BLOCK; n++) largest[n] = z[n], total[n] = 0;
    for (int i = 1; i < units; i++)
        for (int n = 0; n < BLOCK; n++) largest[n] = z[i * BLOCK + n] > largest[n] ? z[i * BLOCK + n] : largest[n];
    for (int i = 0; i < units; i++)
        for (int n = 0; n < BLOCK; n++) {
            real e = FUNCTION(exp)(z[i * BLOCK + n] - largest[n]);
            z[i * BLOCK + n] = e, total[n] += e;
        }
    for (int n = 0; n < BLOCK; n++) total[n] = 1 / total[n];
    for (int i = 0; i < units; i++)
        for (int n = 0; n < BLOCK; n++) z[i * BLOCK + n] *= total[n];
}

INLINE void times_derivative(real *restrict h, const real *restrict a, int count, enum activation kind) {
    if (kind == RELU) for (int i = 0; i < count; i++) h[i] = a[i] > 0 ? h[i] : 0;
    if (kind == TANH) for (int i = 0; i < count; i++) h[i] *= 1 - a[i] * a[i];
}

// The costs that make H = A - T: cross-entropy, categorical cross-entropy and the mean squared error.
INLINE real loss(const real *restrict a, const real *restrict t, int count, enum activation kind) {
    real j = 0;
    if (kind == SIGMOID)
        for (int i = 0; i < count; i++) j -= t[i] * FUNCTION(log)(a[i]) + (1 - t[i]) * FUNCTION(log)(1 - a[i]);
    if (kind == SOFTMAX)
        for (int i = 0; i < count; i++) j -= t[i] * FUNCTION(log)(a[i] + (real)1e-30);
    if (kind == IDENTITY)
        for (int i = 0; i < count; i++) j += (real)0.5 * (a[i] - t[i]) * (a[i] - t[i]);
    return j;
}

// ---- one data point --------------------------------------------------------------------------------------------------

// w[output][input]: a product of two vectors for each output.
INLINE void dense_rows(const real *restrict w, const real *restrict b, const real *restrict x, real *restrict z, int in, int out) {
    for (int o = 0; o < out; o++) {
        real s = 0;
        for (int i = 0; i < in; i++) s += w[o * in + i] * x[i];
        z[o] = s + b[o];
    }
}

// Outputs o to o + columns * LANES in registers, each in several sums that do not wait for each other.
INLINE void columns_tile(const real *w, const real *b, const real *x, real *z, int o, int columns, int sums, int in, int out) {
    vector s[sums][columns];
    for (int c = 0; c < columns; c++) s[0][c] = load(b + o + c * LANES);
    for (int k = 1; k < sums; k++)
        for (int c = 0; c < columns; c++) s[k][c] = (vector){};
    int i = 0;
    for (; i + sums <= in; i += sums)
        for (int k = 0; k < sums; k++)
            for (int c = 0; c < columns; c++) s[k][c] += x[i + k] * load(w + (i + k) * out + o + c * LANES);
    for (; i < in; i++)
        for (int c = 0; c < columns; c++) s[0][c] += x[i] * load(w + i * out + o + c * LANES);
    for (int k = 1; k < sums; k++)
        for (int c = 0; c < columns; c++) s[0][c] += s[k][c];
    for (int c = 0; c < columns; c++) store(z + o + c * LANES, s[0][c]);
}

// w[input][output]: the outputs side by side in the vectors. Their number is padded to whole vectors.
INLINE void dense_columns(const real *restrict w, const real *restrict b, const real *restrict x, real *restrict z, int in, int out) {
    int o = 0;
    for (; o + 8 * LANES <= out; o += 8 * LANES) columns_tile(w, b, x, z, o, 8, 1, in, out);
    for (; o + 2 * LANES <= out; o += 2 * LANES) columns_tile(w, b, x, z, o, 2, 4, in, out);
    for (; o + LANES <= out; o += LANES) columns_tile(w, b, x, z, o, 1, 4, in, out);
}

// g += h x', and d = w' h where there is a layer below to tell.
INLINE void backward_one(const real *restrict w, const real *restrict h, const real *restrict x, real *restrict g, real *restrict d, int in, int out) {
    if (d) for (int i = 0; i < in; i++) d[i] = 0;
    for (int o = 0; o < out; o++) {
        for (int i = 0; i < in; i++) g[o * in + i] += h[o] * x[i];
        if (d) for (int i = 0; i < in; i++) d[i] += w[o * in + i] * h[o];
        g[in * out + o] += h[o];
    }
}

// ---- a block of data points ------------------------------------------------------------------------------------------

// z[o .. o + rows][..] = b + w a, with everything that is added to in registers. Weight (o, k) stands at w[o * so + k * sk].
INLINE void tile(const real *w, const real *b, const real *a, real *z, int o, int rows, int columns, int in, int so, int sk) {
    for (int n = 0; n < BLOCK; n += columns * LANES) {
        vector s[rows][columns];
        for (int r = 0; r < rows; r++)
            for (int c = 0; c < columns; c++) s[r][c] = (vector){} + (b ? b[o + r] : 0);
        for (int k = 0; k < in; k++)
            for (int r = 0; r < rows; r++)
                for (int c = 0; c < columns; c++) s[r][c] += w[(o + r) * so + k * sk] * load(a + k * BLOCK + n + c * LANES);
        for (int r = 0; r < rows; r++)
            for (int c = 0; c < columns; c++) store(z + (o + r) * BLOCK + n + c * LANES, s[r][c]);
    }
}

INLINE void product(const real *w, const real *b, const real *a, real *z, int in, int out, int so, int sk) {
    enum { VECTORS = BLOCK / LANES, WIDE = VECTORS % WIDTH == 0 ? WIDTH : VECTORS % 2 == 0 ? 2 : 1 };
    int o = 0;
    for (; o + 4 <= out; o += 4) tile(w, b, a, z, o, 4, WIDE, in, so, sk);
    if (out & 2) tile(w, b, a, z, o, 2, WIDE, in, so, sk), o += 2;
    if (out & 1) tile(w, b, a, z, o, 1, WIDE, in, so, sk);
}

INLINE void dense_block(const real *w, const real *b, const real *a, real *z, int in, int out) { product(w, b, a, z, in, out, in, 1); }
INLINE void delta_block(const real *w, const real *h, real *d, int in, int out) { product(w, 0, h, d, out, in, 1, in); }

// Products of the rows of h and a, added to g.
INLINE void weights_tile(const real *h, const real *a, real *g, int o, int i, int rows, int columns, int in) {
    vector s[rows][columns];
    for (int r = 0; r < rows; r++)
        for (int c = 0; c < columns; c++) s[r][c] = (vector){};
    for (int n = 0; n < BLOCK; n += LANES)
        for (int r = 0; r < rows; r++)
            for (int c = 0; c < columns; c++) s[r][c] += load(h + (o + r) * BLOCK + n) * load(a + (i + c) * BLOCK + n);
    for (int r = 0; r < rows; r++)
        for (int c = 0; c < columns; c++) g[(o + r) * in + i + c] += sum(s[r][c]);
}

INLINE void weights_rows(const real *h, const real *a, real *g, int o, int rows, int in) {
    int i = 0;
    for (; i + WIDTH <= in; i += WIDTH) weights_tile(h, a, g, o, i, rows, WIDTH, in);
    for (; i + 2 <= in; i += 2) weights_tile(h, a, g, o, i, rows, 2, in);
    if (in & 1) weights_tile(h, a, g, o, i, rows, 1, in);
}

INLINE void biases_block(const real *h, real *g, int out) {
    for (int o = 0; o < out; o++) {
        real s = 0;
        for (int n = 0; n < BLOCK; n++) s += h[o * BLOCK + n];
        g[o] += s;
    }
}

INLINE void weights_block(const real *h, const real *a, real *g, int in, int out) {
    int o = 0;
    for (; o + 4 <= out; o += 4) weights_rows(h, a, g, o, 4, in);
    if (out & 2) weights_rows(h, a, g, o, 2, in), o += 2;
    if (out & 1) weights_rows(h, a, g, o, 1, in);
    biases_block(h, g + in * out, out);
}

// The same with the data points as the caller has them, x[point][input]: the inputs side by side in the vectors.
INLINE void inputs_tile(const real *h, const real *x, real *g, int o, int i, int rows, int columns, int points, int in) {
    vector s[rows][columns];
    for (int r = 0; r < rows; r++)
        for (int c = 0; c < columns; c++) s[r][c] = load(g + (o + r) * in + i + c * LANES);
    for (int n = 0; n < points; n++)
        for (int r = 0; r < rows; r++)
            for (int c = 0; c < columns; c++) s[r][c] += h[(o + r) * BLOCK + n] * load(x + n * in + i + c * LANES);
    for (int r = 0; r < rows; r++)
        for (int c = 0; c < columns; c++) store(g + (o + r) * in + i + c * LANES, s[r][c]);
}

INLINE void inputs_block(const real *h, const real *x, real *g, int points, int in, int out) {
    int i = 0;
    for (; i + WIDTH * LANES <= in; i += WIDTH * LANES)
        for (int o = 0; o < out; o += 4) inputs_tile(h, x, g, o, i, 4, WIDTH, points, in);
    for (; i < in; i += LANES)
        for (int o = 0; o < out; o += 4) inputs_tile(h, x, g, o, i, 4, 1, points, in);
    biases_block(h, g + in * out, out);
}
