namespace Korevagt.Optimization.Selection;

/// <summary>One-sided ends at one error; the widths are remembered by count, since many plans have equally many years.</summary>
internal sealed class EndWidths(double error)
{
    private readonly Dictionary<int, double> known = [];

    /// <summary>How far the end lies from the mean of numbers, in their unit.</summary>
    public double Of(in RunningMoments moments)
    {
        if (!known.TryGetValue(moments.Count, out var width))
        {
            known.Add(moments.Count, width = ConfidenceSequence.EndWidth(moments.Count, error));
        }

        return double.IsInfinity(width) ? width : width * moments.StandardDeviation;
    }
}
