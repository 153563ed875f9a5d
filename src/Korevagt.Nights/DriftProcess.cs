namespace Korevagt.Nights;

/// <summary>
/// The evidence against a forecast, day after day: the wealth of someone who bets from 1 on that demand is by some factor
/// another than forecast from some day on.
/// </summary>
/// <remarks>
/// A likelihood ratio. Below: the counts are negative binomial about the forecast times a factor that is as uncertain as the
/// fit (all days the same). Above: the same until some day s, from then on times a further factor, mixed over s and the
/// factor (mixtures of likelihood ratios: Robbins, "Statistical methods related to the law of the iterated logarithm",
/// Annals of Mathematical Statistics 41, 1970). While the forecast is right this is a non-negative martingale that begins
/// with 1, so that it ever reaches 1 / alpha with a probability of at most alpha (Ville, "Étude critique de la notion de
/// collectif", 1939; Shafer and Vovk, "Game-Theoretic Foundations for Probability and Finance", 2019; Ramdas, Grünwald, Vovk
/// and Shafer, "Game-theoretic statistics and safe anytime-valid inference", Statistical Science 38, 2023): looking every
/// night, or stopping on any night, costs nothing.
/// </remarks>
internal sealed class DriftProcess
{
    private const double Step = 0.02;
    private const int WidestDrift = 30;
    private const int WidestError = 15;
    private const double TypicalDrift = 0.2;

    // A single day counts for at most this much: it can only weaken the evidence and keeps the figures finite.
    private const double MostOfADay = 200;
    private const double Large = 1e100;

    private readonly double? shape;
    private readonly int error;
    private readonly DriftGrid all;
    private readonly double[] drifts;
    private readonly double[] levels;
    private readonly double[] begun;
    private readonly double[] likelihoods;
    private double logScale;
    private int days;

    /// <summary>Begins with a wealth of 1.</summary>
    /// <param name="shape">Shape of the days' gamma factor; null for Poisson counts.</param>
    /// <param name="relativeError">Standard deviation of the logarithm of the forecast's level.</param>
    public DriftProcess(double? shape, double relativeError)
    {
        this.shape = shape;
        error = relativeError > 0 ? Math.Clamp((int)Math.Ceiling(3 * relativeError / Step), 1, WidestError) : 0;
        all = new DriftGrid(Step, WidestDrift + error);
        levels = new DriftGrid(Step, error).Weights(relativeError);
        drifts = new DriftGrid(Step, WidestDrift).Weights(TypicalDrift, withoutOne: true);
        begun = new double[levels.Length * drifts.Length];
        likelihoods = new double[all.Count];
    }

    /// <summary>Natural logarithm of the wealth.</summary>
    public double LogEvidence { get; private set; }

    /// <summary>
    /// The share of the wealth that is bet on a drift that begins on day n = 1, 2, ...: they add up to 1, and fall so slowly
    /// that a drift after years is found nearly as fast as one at the start.
    /// </summary>
    public static double StartWeight(int day) => NotBegunAfter(day - 1) - NotBegunAfter(day);

    /// <summary>One more day.</summary>
    public void Add(DriftDay day)
    {
        var start = StartWeight(++days) * Math.Exp(-logScale);
        if (day.Expected > 0)
        {
            var predicted = Prepare(day);
            for (var level = 0; level < levels.Length; level++)
            {
                var (row, entering) = (level * drifts.Length, start * levels[level]);
                for (var drift = 0; drift < drifts.Length; drift++)
                {
                    begun[row + drift] = (begun[row + drift] + entering * drifts[drift]) * likelihoods[level + drift] / predicted;
                }

                levels[level] *= likelihoods[level + WidestDrift] / predicted;
            }
        }
        else
        {
            Enter(start);
        }

        var wealth = begun.Sum() + NotBegunAfter(days) * Math.Exp(-logScale);
        LogEvidence = logScale + Math.Log(wealth);
        if (wealth > Large)
        {
            for (var i = 0; i < begun.Length; i++)
            {
                begun[i] /= Large;
            }

            logScale += Math.Log(Large);
        }
    }

    private static double NotBegunAfter(int days) => Math.Log(2) / Math.Log(days + 2);

    /// <summary>The likelihoods of a day over its largest without a drift, and its probability by the forecast on the same scale.</summary>
    private double Prepare(DriftDay day)
    {
        all.LogLikelihoods(day, shape, likelihoods);
        var largest = likelihoods.AsSpan(WidestDrift, levels.Length).ToArray().Max();
        for (var i = 0; i < likelihoods.Length; i++)
        {
            likelihoods[i] = Math.Exp(Math.Min(MostOfADay, likelihoods[i] - largest));
        }

        var predicted = 0.0;
        for (var level = 0; level < levels.Length; level++)
        {
            predicted += levels[level] * likelihoods[level + WidestDrift];
        }

        return predicted;
    }

    /// <summary>On a day on which nothing can come, nothing is won or lost.</summary>
    private void Enter(double start)
    {
        for (var i = 0; i < begun.Length; i++)
        {
            begun[i] += start * levels[i / drifts.Length] * drifts[i % drifts.Length];
        }
    }
}
