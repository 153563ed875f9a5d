namespace Korevagt.Planning.Analysis;

/// <summary>Visits by how long their car drives, in steps of <see cref="StepSeconds"/>; a step keeps the mean of its times.</summary>
internal sealed class DrivingShares
{
    private const int StepSeconds = 10;

    private double[] visits = new double[360];
    private double[] seconds = new double[360];

    /// <summary>Number of visits.</summary>
    public double Visits { get; private set; }

    /// <summary>Their driving times added up.</summary>
    public double TotalSeconds { get; private set; }

    /// <summary>The squares of their driving times added up.</summary>
    public double TotalSquares { get; private set; }

    /// <summary>Adds visits that take so long to drive to.</summary>
    public void Add(double drivingSeconds, double added)
    {
        var step = (int)(drivingSeconds / StepSeconds);
        if (step >= visits.Length)
        {
            Array.Resize(ref visits, step * 2);
            Array.Resize(ref seconds, step * 2);
        }

        visits[step] += added;
        seconds[step] += added * drivingSeconds;
        Visits += added;
        TotalSeconds += added * drivingSeconds;
        TotalSquares += added * drivingSeconds * drivingSeconds;
    }

    /// <summary>Visits that are reached within so many seconds, when a time of its own comes before each drive.</summary>
    /// <param name="before">The time before the drive.</param>
    /// <param name="within">Seconds for both.</param>
    public double ReachedAfter(TimeShares before, double within)
    {
        var reached = 0.0;
        for (var step = 0; step < visits.Length && step * StepSeconds <= within; step++)
        {
            if (visits[step] > 0)
            {
                reached += visits[step] * before.Within(within - seconds[step] / visits[step]);
            }
        }

        return reached;
    }
}
