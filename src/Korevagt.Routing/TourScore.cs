namespace Korevagt.Routing;

/// <summary>How good tours are: by the priorities left out, then the tasks left out, then the cost; the less the better.</summary>
/// <param name="AbsentPriority">The sum of the priorities of tasks on no tour.</param>
/// <param name="Absent">Tasks on no tour.</param>
/// <param name="Cost">In parts of a unit of money.</param>
internal readonly record struct TourScore(long AbsentPriority, int Absent, long Cost)
{
    public static TourScore Worst { get; } = new(long.MaxValue, int.MaxValue, long.MaxValue);

    /// <summary>Below 0 where this is better than another, above 0 where it is worse.</summary>
    public int Against(TourScore other)
    {
        var order = CompareTasks(other);
        return order != 0 ? order : Cost.CompareTo(other.Cost);
    }

    /// <summary>By what is left out alone.</summary>
    public int CompareTasks(TourScore other)
    {
        var order = AbsentPriority.CompareTo(other.AbsentPriority);
        return order != 0 ? order : Absent.CompareTo(other.Absent);
    }
}
