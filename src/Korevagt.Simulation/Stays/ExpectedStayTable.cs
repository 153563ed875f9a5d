namespace Korevagt.Simulation.Stays;

/// <summary>An <see cref="ExpectedStay"/> looked up instead of computed: at every eighth second, up to eight hours.</summary>
internal sealed class ExpectedStayTable
{
    private const int StepBits = 3;
    private const int Steps = 8 * 3600 >> StepBits;

    private readonly int[] seconds = new int[Steps];

    public ExpectedStayTable(ExpectedStay stay)
    {
        for (var step = 0; step < Steps; step++)
        {
            seconds[step] = (int)Math.Min(Math.Round(stay.SecondsGiven(step << StepBits)), int.MaxValue / 4);
        }

        LeastRestSeconds = Math.Max(1, seconds.Select((given, step) => given - (step + 1 << StepBits)).Min());
        MeanSeconds = (int)Math.Min(Math.Round(stay.MeanSeconds), int.MaxValue / 4);
    }

    /// <summary>The mean length of a visit.</summary>
    public int MeanSeconds { get; }

    /// <summary>A visit that is not over is expected to last so much longer at least; 1 or more.</summary>
    public int LeastRestSeconds { get; }

    /// <summary>The expected length of a visit that has lasted so long and is not over; more than that.</summary>
    public int SecondsGiven(int elapsedSeconds)
    {
        var step = Math.Min(elapsedSeconds >> StepBits, Steps - 1);
        return Math.Max(seconds[step] + Math.Max(0, elapsedSeconds - ((Steps - 1) << StepBits)), elapsedSeconds + 1);
    }
}
