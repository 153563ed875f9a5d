namespace Korevagt.Routing;

/// <summary>
/// Driving between places, row by row; where some vehicle has no start or no end, with one more place that is nowhere: no time and
/// no distance from anywhere.
/// </summary>
internal sealed class TourTravel
{
    private readonly List<(long PerTime, long PerDistance, long[] Drives)> drives = [];

    public TourTravel(TravelMatrix matrix, bool withNowhere)
    {
        Nowhere = withNowhere ? matrix.PlaceCount : -1;
        PlaceCount = matrix.PlaceCount + (withNowhere ? 1 : 0);
        Times = withNowhere ? Widen(matrix.Times, matrix.PlaceCount) : matrix.Times;
        Distances = withNowhere ? Widen(matrix.Distances, matrix.PlaceCount) : matrix.Distances;
        Longest = Times.Length == 0 ? 0 : Times.Max();
        Farthest = Distances.Length == 0 ? 0 : Distances.Max();
    }

    /// <summary>The longest time between two places.</summary>
    public int Longest { get; }

    /// <summary>The longest distance between two places.</summary>
    public int Farthest { get; }

    public int PlaceCount { get; }

    /// <summary>The place that is nowhere, or -1.</summary>
    public int Nowhere { get; }

    public int[] Times { get; }

    public int[] Distances { get; }

    /// <summary>What driving costs at given rates, made once for the vehicles that share them.</summary>
    public long[] Drives(long perTime, long perDistance)
    {
        foreach (var known in drives)
        {
            if (known.PerTime == perTime && known.PerDistance == perDistance)
            {
                return known.Drives;
            }
        }

        var made = new long[Times.Length];
        for (var leg = 0; leg < made.Length; leg++)
        {
            made[leg] = (perTime * Times[leg]) + (perDistance * Distances[leg]);
        }

        drives.Add((perTime, perDistance, made));
        return made;
    }

    private static int[] Widen(int[] values, int count)
    {
        var wide = new int[(count + 1) * (count + 1)];
        for (var row = 0; row < count; row++)
        {
            Array.Copy(values, row * count, wide, row * (count + 1), count);
        }

        return wide;
    }
}
