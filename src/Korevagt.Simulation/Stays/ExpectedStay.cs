using Korevagt.Domain.Service;

namespace Korevagt.Simulation.Stays;

/// <summary>
/// How long a visit is expected to last in all, given how long it has lasted: what a dispatcher can know of a visit under way.
/// </summary>
public sealed class ExpectedStay
{
    private readonly DistributionKind kind;
    private readonly double mean;
    private readonly double first;
    private readonly double second;
    private readonly double[] values = [];
    private readonly double[] sumFrom = [];

    /// <summary>Prepares a distribution of the time with the patient.</summary>
    /// <param name="onSite">The distribution.</param>
    /// <param name="parkingAndHandoverSeconds">Part of every visit besides, in seconds, 0 or more.</param>
    public ExpectedStay(DurationDistribution onSite, int parkingAndHandoverSeconds)
    {
        (mean, ParkingAndHandoverSeconds) = (onSite.MeanMinutes * 60, parkingAndHandoverSeconds);
        var variation = onSite.CoefficientOfVariation;
        kind = variation == 0 || mean == 0 ? DistributionKind.Deterministic : onSite.Kind;
        switch (kind)
        {
            case DistributionKind.Lognormal:
                // Mean m and coefficient of variation c: sigma^2 = ln(1 + c^2), mu = ln m - sigma^2 / 2.
                var sigmaSquared = Math.Log(1 + variation * variation);
                (first, second) = (Math.Log(mean) - sigmaSquared / 2, Math.Sqrt(sigmaSquared));
                break;
            case DistributionKind.Gamma:
                // Shape 1 / c^2, scale mean / shape.
                var shape = 1 / (variation * variation);
                (first, second) = (shape, mean / shape);
                break;
            case DistributionKind.Empirical:
                values = [.. onSite.ValuesMinutes!.Select(minutes => minutes * 60).Order()];
                sumFrom = new double[values.Length + 1];
                for (var i = values.Length - 1; i >= 0; i--)
                {
                    sumFrom[i] = sumFrom[i + 1] + values[i];
                }

                break;
        }
    }

    /// <summary>Seconds of every visit that are not the time with the patient.</summary>
    public int ParkingAndHandoverSeconds { get; }

    /// <summary>The mean length of a visit in seconds.</summary>
    public double MeanSeconds => ParkingAndHandoverSeconds + mean;

    /// <summary>
    /// The mean length of the visits that last longer than so many seconds; what has elapsed where none does, since then the
    /// visit should be over.
    /// </summary>
    /// <param name="elapsedSeconds">Seconds since the car arrived, 0 or more.</param>
    public double SecondsGiven(double elapsedSeconds)
    {
        var atPatient = elapsedSeconds - ParkingAndHandoverSeconds;
        return atPatient <= 0 && kind != DistributionKind.Empirical
            ? MeanSeconds
            : ParkingAndHandoverSeconds + Math.Max(AtPatientGiven(atPatient), atPatient);
    }

    private double AtPatientGiven(double elapsed) => kind switch
    {
        DistributionKind.Exponential => elapsed + mean,
        DistributionKind.Lognormal => LognormalGiven(elapsed),

        // E[X; X > x] = k theta Q(k + 1, x / theta), and Q(k + 1, y) = Q(k, y) + y^k e^-y / Gamma(k + 1).
        DistributionKind.Gamma => second * (first + UpperTail.GammaHazard(first, elapsed / second)),
        DistributionKind.Empirical => EmpiricalGiven(elapsed),
        _ => mean,
    };

    /// <summary>E[X; X > x] = m P(Z > z - sigma), where x = exp(mu + sigma z) and Z is standard normal.</summary>
    private double LognormalGiven(double elapsed)
    {
        const double Far = 4;
        var z = (Math.Log(elapsed) - first) / second;
        return z - second > Far
            ? elapsed * UpperTail.Mills(z - second) / UpperTail.Mills(z)
            : mean * UpperTail.Normal(z - second) / UpperTail.Normal(z);
    }

    private double EmpiricalGiven(double elapsed)
    {
        var (low, high) = (0, values.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = values[middle] > elapsed ? (low, middle) : (middle + 1, high);
        }

        return low == values.Length ? elapsed : sumFrom[low] / (values.Length - low);
    }
}
