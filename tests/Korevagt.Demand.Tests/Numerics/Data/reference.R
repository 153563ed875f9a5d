# Makes the two data sets and the reference figures that CountsAgainstRTests reads.
# Run in this folder: Rscript reference.R
# Made with R 4.2.2 and MASS as Debian 12 ships them (r-base-core, r-cran-mass); the versions stand in reference.csv.
#
# glm and glm.nb stop at a relative change of the deviance of 1e-8 by default, and glm.nb leaves theta at a step below
# 1.2e-4. Here both run on until nothing moves: figures are converged to about 1e-12.

library(MASS)
RNGkind("Mersenne-Twister", "Inversion", "Rejection")
tight <- glm.control(epsilon = 1e-14, maxit = 200)
exact <- function(x) formatC(x, digits = 17, format = "g")

# Tall: factors, a continuous covariate and an exposure.
set.seed(20161)
n <- 1400
tall <- data.frame(
  day = sample(c("mon", "tue", "wed", "thu", "fri", "sat", "sun"), n, replace = TRUE),
  season = sample(c("winter", "spring", "summer", "autumn"), n, replace = TRUE),
  age = round(rnorm(n, 55, 12), 2),
  hours = round(runif(n, 0.5, 40), 3))
level <- c(mon = 0, tue = -0.1, wed = -0.05, thu = 0.02, fri = 0.15, sat = 0.6, sun = 0.7)[tall$day] +
  c(winter = 0.15, spring = 0, summer = -0.2, autumn = 0.05)[tall$season]
tall$visits <- rnbinom(n, size = 3.5, mu = tall$hours * exp(-2.1 + level + 0.012 * (tall$age - 55)))
tall$day <- factor(tall$day, levels = c("mon", "tue", "wed", "thu", "fri", "sat", "sun"))
tall$season <- factor(tall$season, levels = c("winter", "spring", "summer", "autumn"))

# Small: few rows, most of them zero, a few large counts.
set.seed(4711)
small <- data.frame(x = round(seq(-1.5, 1.5, length.out = 26), 3), night = rep(c(0, 1), 13))
small$visits <- rnbinom(26, size = 0.45, mu = exp(0.4 + 0.9 * small$x - 0.5 * small$night))

write.csv(tall, "tall.csv", row.names = FALSE, quote = FALSE)
write.csv(small, "small.csv", row.names = FALSE, quote = FALSE)

rows <- data.frame(set = character(), model = character(), figure = character(), value = character())
put <- function(set, model, figure, value)
  rows[nrow(rows) + 1, ] <<- list(set, model, figure, if (is.character(value)) value else exact(value))

putFit <- function(set, model, fit) {
  table <- coef(summary(fit, dispersion = 1))
  for (name in rownames(table)) {
    put(set, model, paste0("coefficient ", name), table[name, 1])
    put(set, model, paste0("error ", name), table[name, 2])
  }
  put(set, model, "deviance", fit$deviance)
}

fitBoth <- function(set, formula, data) {
  poisson <- glm(formula, family = poisson(), data = data, control = tight)
  putFit(set, "poisson", poisson)
  put(set, "poisson", "logLikelihood", as.numeric(logLik(poisson)))

  # glm.nb, then the same two steps again, tightly, until theta stands still.
  nb <- glm.nb(formula, data = data, control = glm.control(epsilon = 1e-10, maxit = 200))
  theta <- nb$theta
  repeat {
    fit <- do.call(glm, list(formula, negative.binomial(theta), data, control = tight))
    y <- fit$y
    mu <- fit$fitted.values
    new <- theta.ml(y, mu, limit = 200, eps = 1e-12)
    if (abs(new - theta) < 1e-12 * theta) break
    theta <- as.numeric(new)
  }
  stopifnot(max(abs(coef(fit) / coef(nb) - 1)) < 1e-6, abs(theta / nb$theta - 1) < 1e-6)
  putFit(set, "negativeBinomial", fit)
  put(set, "negativeBinomial", "logLikelihood", sum(dnbinom(y, size = theta, mu = mu, log = TRUE)))
  put(set, "negativeBinomial", "theta", theta)
  put(set, "negativeBinomial", "thetaError", as.numeric(attr(new, "SE")))
}

put("", "", "R", R.version.string)
put("", "", "MASS", as.character(packageVersion("MASS")))
fitBoth("tall", visits ~ day + season + age + offset(log(hours)), tall)
fitBoth("small", visits ~ x + night, small)
write.csv(rows, "reference.csv", row.names = FALSE, quote = FALSE)
