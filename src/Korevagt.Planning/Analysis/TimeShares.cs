namespace Korevagt.Planning.Analysis;

/// <summary>
/// The cumulative distribution of a time in steps of <see cref="StepSeconds"/> up to <see cref="LimitSeconds"/>, linear between:
/// what lies between a visit's order and the moment when its car sets out.
/// </summary>
internal sealed class TimeShares
{
    /// <summary>Width of a step.</summary>
    public const int StepSeconds = 5;

    /// <summary>Longer times are not told apart.</summary>
    public const int LimitSeconds = 12 * 3600;

    private readonly double[] shares;

    private TimeShares(double[] shares) => this.shares = shares;

    /// <summary>From a function that gives the share within so many seconds.</summary>
    public static TimeShares Of(Func<double, double> within) =>
        new([.. Enumerable.Range(0, LimitSeconds / StepSeconds + 1).Select(step => within(step * StepSeconds))]);

    /// <summary>
    /// The distribution of this time followed by an exponential one: G' = rate (F - G), solved exactly for an F that is linear
    /// within each step.
    /// </summary>
    /// <param name="rate">One over the mean of the exponential time, per second.</param>
    public TimeShares ThenExponential(double rate)
    {
        var (ends, kept) = (new double[shares.Length], Math.Exp(-rate * StepSeconds));
        var growing = 1 - (1 - kept) / (rate * StepSeconds);
        for (var step = 1; step < ends.Length; step++)
        {
            ends[step] = kept * ends[step - 1] + (1 - kept) * shares[step - 1] + growing * (shares[step] - shares[step - 1]);
        }

        return new TimeShares(ends);
    }

    /// <summary>Share of the times that do not exceed so many seconds; 0 below 0.</summary>
    public double Within(double seconds)
    {
        if (seconds < 0)
        {
            return 0;
        }

        var place = Math.Min(seconds / StepSeconds, shares.Length - 1);
        var step = Math.Min((int)place, shares.Length - 2);
        return shares[step] + (place - step) * (shares[step + 1] - shares[step]);
    }
}
