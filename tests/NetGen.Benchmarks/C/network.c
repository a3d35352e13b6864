// A network of two or three layers whose sizes the compiler is told: LAYERS, S0 to S3, A1 to A3, DOUBLE, BLOCK.
// Parameters and gradient: of each layer the weights row by row, then the biases. Batches: one data point after another.
#include "layer.h"

#if LAYERS == 2
#define S3 0
#define A3 A2
#define LAST S2
#else
#define LAST S3
#endif
enum {
    W1 = 0, B1 = S0 * S1,
    W2 = B1 + S1, B2 = W2 + S1 * S2,
    W3 = B2 + S2, B3 = W3 + S2 * S3,
    PARAMETERS = B3 + S3,
    ALONG_INPUTS = S0 % LANES == 0 && S1 % 4 == 0,
};

// ---- one data point at a time ----------------------------------------------------------------------------------------

static void forward_one_rows(const real *p, const real *x, real *a1, real *a2, real *a3) {
    dense_rows(p + W1, p + B1, x, a1, S0, S1), activate(a1, S1, A1);
    dense_rows(p + W2, p + B2, a1, a2, S1, S2), activate(a2, S2, A2);
    if (LAYERS == 3) dense_rows(p + W3, p + B3, a2, a3, S2, S3), activate(a3, S3, A3);
}

void forward_rows(const real *p, const real *x, real *y, int points) {
    real a1[S1], a2[S2];
    for (int n = 0; n < points; n++, x += S0, y += LAST)
        if (LAYERS == 2) forward_one_rows(p, x, a1, y, 0);
        else forward_one_rows(p, x, a1, a2, y);
}

#define COLUMNS(w, b, in, out) static real w[(in) * PADDED(out) + 1], b[PADDED(out) + 1]
COLUMNS(w1, b1, S0, S1); COLUMNS(w2, b2, S1, S2); COLUMNS(w3, b3, S2, S3);

static void transpose(const real *w, const real *b, real *to, real *biases, int in, int out) {
    for (int o = 0; o < out; o++) {
        biases[o] = b[o];
        for (int i = 0; i < in; i++) to[i * PADDED(out) + o] = w[o * in + i];
    }
}

// To be called before forward_columns.
void prepare(const real *p) {
    transpose(p + W1, p + B1, w1, b1, S0, S1);
    transpose(p + W2, p + B2, w2, b2, S1, S2);
    if (LAYERS == 3) transpose(p + W3, p + B3, w3, b3, S2, S3);
}

void forward_columns(const real *p, const real *x, real *y, int points) {
    (void)p;   // prepare() has them
    real a1[PADDED(S1)], a2[PADDED(S2)], a3[PADDED(S3 + 1)], *a = LAYERS == 2 ? a2 : a3;
    for (int n = 0; n < points; n++, x += S0, y += LAST) {
        dense_columns(w1, b1, x, a1, S0, PADDED(S1)), activate(a1, S1, A1);
        dense_columns(w2, b2, a1, a2, S1, PADDED(S2)), activate(a2, S2, A2);
        if (LAYERS == 3) dense_columns(w3, b3, a2, a3, S2, PADDED(S3)), activate(a3, S3, A3);
        for (int i = 0; i < LAST; i++) y[i] = a[i];
    }
}

real gradient_rows(const real *p, const real *x, const real *t, real *g, int points) {
    real a1[S1], a2[S2], a3[S3 + 1], h1[S1], h2[S2], h3[S3 + 1], cost = 0, share = (real)1 / points;
    real *a = LAYERS == 2 ? a2 : a3, *h = LAYERS == 2 ? h2 : h3;
    memset(g, 0, PARAMETERS * sizeof(real));
    for (int n = 0; n < points; n++, x += S0, t += LAST) {
        forward_one_rows(p, x, a1, a2, a3);
        for (int i = 0; i < LAST; i++) h[i] = (a[i] - t[i]) * share;
        cost += loss(a, t, LAST, A3);
        if (LAYERS == 3) backward_one(p + W3, h3, a2, g + W3, h2, S2, S3), times_derivative(h2, a2, S2, A2);
        backward_one(p + W2, h2, a1, g + W2, h1, S1, S2), times_derivative(h1, a1, S1, A1);
        backward_one(p + W1, h1, x, g + W1, 0, S0, S1);
    }
    return cost * share;
}

// ---- blocks of data points -------------------------------------------------------------------------------------------

#define ROWS(name, units) static real name[(units) * BLOCK] __attribute__((aligned(64)))
ROWS(a0, S0); ROWS(a1, S1); ROWS(a2, S2); ROWS(a3, S3 + 1);
ROWS(h1, S1); ROWS(h2, S2); ROWS(h3, S3 + 1); ROWS(t0, LAST);

// Rows of data points into rows of units; what is missing of a block is 0.
INLINE void gather(const real *x, real *to, int units, int points) {
    if (points < BLOCK) memset(to, 0, units * BLOCK * sizeof(real));
    for (int n = 0; n < points; n++)
        for (int i = 0; i < units; i++) to[i * BLOCK + n] = x[n * units + i];
}

INLINE void forward_block(const real *p, const real *x, int points) {
    if (points == BLOCK) gather(x, a0, S0, BLOCK);
    else gather(x, a0, S0, points);
    dense_block(p + W1, p + B1, a0, a1, S0, S1), activate_block(a1, S1, A1);
    dense_block(p + W2, p + B2, a1, a2, S1, S2), activate_block(a2, S2, A2);
    if (LAYERS == 3) dense_block(p + W3, p + B3, a2, a3, S2, S3), activate_block(a3, S3, A3);
}

void forward_batch(const real *p, const real *x, real *y, int points) {
    real *a = LAYERS == 2 ? a2 : a3;
    for (; points > 0; points -= BLOCK, x += S0 * BLOCK, y += LAST * BLOCK) {
        int rows = points < BLOCK ? points : BLOCK;
        forward_block(p, x, rows);
        for (int n = 0; n < rows; n++)
            for (int i = 0; i < LAST; i++) y[n * LAST + i] = a[i * BLOCK + n];
    }
}

INLINE real gradient(const real *p, const real *x, const real *t, real *g, int points, int with_cost) {
    real cost = 0, share = (real)1 / points;
    real *a = LAYERS == 2 ? a2 : a3, *h = LAYERS == 2 ? h2 : h3;
    memset(g, 0, PARAMETERS * sizeof(real));
    for (; points > 0; points -= BLOCK, x += S0 * BLOCK, t += LAST * BLOCK) {
        int rows = points < BLOCK ? points : BLOCK;
        forward_block(p, x, rows);
        gather(t, t0, LAST, rows);
        for (int i = 0; i < LAST; i++) {
            for (int n = 0; n < BLOCK; n++) h[i * BLOCK + n] = n < rows ? (a[i * BLOCK + n] - t0[i * BLOCK + n]) * share : 0;
            if (with_cost) cost += rows == BLOCK ? loss(a + i * BLOCK, t0 + i * BLOCK, BLOCK, A3) : loss(a + i * BLOCK, t0 + i * BLOCK, rows, A3);
        }
        if (LAYERS == 3) {
            weights_block(h3, a2, g + W3, S2, S3);
            delta_block(p + W3, h3, h2, S2, S3), times_derivative(h2, a2, S2 * BLOCK, A2);
        }
        weights_block(h2, a1, g + W2, S1, S2);
        delta_block(p + W2, h2, h1, S1, S2), times_derivative(h1, a1, S1 * BLOCK, A1);
        if (ALONG_INPUTS) inputs_block(h1, x, g + W1, rows, S0, S1);
        else weights_block(h1, a0, g + W1, S0, S1);
    }
    return cost * share;
}

real gradient_batch(const real *p, const real *x, const real *t, real *g, int points) { return gradient(p, x, t, g, points, 1); }

// Gradient descent over the whole batch. J is computed once, at the end, as nobody asks for it before.
real train(real *p, const real *x, const real *t, int points, int steps, real rate) {
    static real g[PARAMETERS];
    for (int step = 0; step < steps; step++) {
        gradient(p, x, t, g, points, 0);
        for (int i = 0; i < PARAMETERS; i++) p[i] -= rate * g[i];
    }
    return gradient(p, x, t, g, points, 1);
}
