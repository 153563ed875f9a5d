using Korevagt.Demand.Numerics;

namespace Korevagt.Demand.Fitting;

/// <summary>
/// Empirical Bayes for the areas (Clayton and Kaldor, "Empirical Bayes estimates of age-standardized relative risks for use
/// in disease mapping", Biometrics 43, 1987): visits of an area are Poisson with mean level of its district x expected
/// visits x its own factor; the factors are gamma with mean 1 and one shape for the whole region. Visits are then negative
/// binomial, which gives levels and shape by marginal maximum likelihood, and an area's factor given its visits is gamma.
/// </summary>
/// <remarks>
/// The shape carries the weak prior of Chung, Rabe-Hesketh, Dorie, Gelman and Liu (Psychometrika 78, 2013), proportional to
/// the factors' coefficient of variation, so that few areas do not make it infinite. The posterior's variance includes what
/// levels and shape leave uncertain, to first order (Kass and Steffey, JASA 84, 1989). Where visits vary beyond chance from
/// quarter to quarter, they count as fewer by that dispersion.
/// </remarks>
internal static class AreaShrinkage
{
    private const double PriorSlope = -0.5;
    // Half a visit at the region's level is added to each district, so that one without visits has a level.
    private const double DistrictPriorVisits = 0.5;
    private const int MostRounds = 500;

    /// <summary>Shrinks areas.</summary>
    /// <param name="visits">Visits by area.</param>
    /// <param name="expected">Visits by area at the region's level; above 0, the same sum.</param>
    /// <param name="district">District of each area.</param>
    /// <param name="districts">Number of districts.</param>
    /// <param name="dispersion">Variance of the visits over their Poisson variance, 1 or more.</param>
    public static ShrunkAreas Of(double[] visits, double[] expected, int[] district, int districts, double dispersion)
    {
        var counts = Array.ConvertAll(visits, count => count / dispersion);
        var exposures = Array.ConvertAll(expected, mean => mean / dispersion);
        var levels = Enumerable.Repeat(1.0, districts).ToArray();
        var shape = 10.0;
        for (var round = 0; round < MostRounds; round++)
        {
            var (levelsBefore, shapeBefore) = (levels, shape);
            levels = [.. levels.Select((level, d) => Level(level, d, counts, exposures, district, shapeBefore))];
            shape = NegativeBinomialShape.Of(counts, Means(levels, exposures, district), weights: null, PriorSlope);
            if (Math.Abs(Math.Log(shape / shapeBefore)) < 1e-9
                && levels.Zip(levelsBefore).All(pair => Math.Abs(Math.Log(pair.First / pair.Second)) < 1e-9))
            {
                break;
            }
        }

        return Posterior(visits, counts, expected, exposures, district, levels, shape);
    }

    private static double[] Means(double[] levels, double[] exposures, int[] district) =>
        [.. exposures.Select((exposure, area) => levels[district[area]] * exposure)];

    /// <summary>The level of one district for a given shape, by Fisher scoring on its logarithm.</summary>
    private static double Level(double level, int d, double[] counts, double[] exposures, int[] district, double shape)
    {
        for (var step = 0; step < MostRounds; step++)
        {
            var (score, information) = (DistrictPriorVisits * (1 - level), DistrictPriorVisits * level);
            for (var area = 0; area < counts.Length; area++)
            {
                if (district[area] == d)
                {
                    var mean = level * exposures[area];
                    score += shape * (counts[area] - mean) / (shape + mean);
                    information += shape * mean / (shape + mean);
                }
            }

            var move = Math.Clamp(score / information, -1, 1);
            level *= Math.Exp(move);
            if (Math.Abs(move) < 1e-12)
            {
                break;
            }
        }

        return level;
    }

    private static ShrunkAreas Posterior(
        double[] visits, double[] counts, double[] expected, double[] exposures, int[] district, double[] levels, double shape)
    {
        var means = Means(levels, exposures, district);
        var levelVariances = levels.Select((level, d) => 1 / (DistrictPriorVisits * level
            + means.Where((_, area) => district[area] == d).Sum(mean => shape * mean / (shape + mean)))).ToArray();
        // Variance of ln shape. Areas that say nothing about it leave the prior, under which a factor of e is one deviation.
        var error = NegativeBinomialShape.ErrorOf(shape, counts, means) / shape;
        var shapeVariance = double.IsFinite(error) ? Math.Min(error * error, 1) : 1;
        var posterior = new double[visits.Length];
        var shapes = new double[visits.Length];
        for (var area = 0; area < visits.Length; area++)
        {
            var d = district[area];
            posterior[area] = levels[d] * expected[area] * (shape + counts[area]) / (shape + means[area]);
            var shrinkage = shape / (shape + means[area]);
            var bend = shape / (shape + counts[area]) - shrinkage;
            shapes[area] = 1 / (1 / (shape + counts[area]) + shrinkage * shrinkage * levelVariances[d]
                + bend * bend * shapeVariance);
        }

        return new ShrunkAreas(
            shape, levels, [.. expected.Select((mean, area) => levels[district[area]] * mean)], posterior, shapes);
    }
}
