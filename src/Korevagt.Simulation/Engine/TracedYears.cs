using System.Collections.Concurrent;
using Korevagt.Domain.Visits;

namespace Korevagt.Simulation.Engine;

/// <summary>
/// The traced years of a plan, kept for plans that differ from it in their duties alone. Any number of threads may keep and read them.
/// </summary>
/// <param name="mostBytes">So many bytes are kept at most; years beyond are not, and are simulated whole by plans that would follow.</param>
/// <param name="secondsBetweenMoments">
/// The least time between moments that a plan can go on from: the longer, the less memory, and the more is simulated beside what differs.
/// </param>
public sealed class TracedYears(long mostBytes, int secondsBetweenMoments = TracedYears.UsualSecondsBetweenMoments)
{
    /// <summary>Of a night or an evening two hours more are simulated, in half the memory of a quarter of that.</summary>
    public const int UsualSecondsBetweenMoments = 7200;

    private const int BytesOfVisit = 5 * sizeof(int) + sizeof(byte);

    private readonly ConcurrentDictionary<int, TracedYear> years = new();
    private long bytes;
    private volatile bool isForgotten;

    /// <summary>Memory that the years take, in bytes.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    /// <summary>Whether another year is kept.</summary>
    internal bool HasRoom => Bytes < mostBytes && !isForgotten;

    /// <summary>A year to be filled.</summary>
    /// <param name="visits">Its visits; those of another plan's year are shared with it.</param>
    internal TracedYear New(VisitList visits) => new(visits, new YearTrace(secondsBetweenMoments));

    /// <summary>A year that was kept; null where it was not.</summary>
    internal TracedYear? Find(int number) => years.GetValueOrDefault(number);

    /// <summary>Keeps no year any more: plans that follow simulate the rest of theirs by another, or whole.</summary>
    public void Forget()
    {
        isForgotten = true;
        years.Clear();
    }

    /// <summary>Keeps a year.</summary>
    internal void Keep(int number, TracedYear year)
    {
        year.Trace.Trim();
        if (years.TryAdd(number, year))
        {
            Interlocked.Add(ref bytes, year.Trace.Bytes + year.Visits.Count * (long)BytesOfVisit);
        }

        if (isForgotten)
        {
            years.Clear();
        }
    }
}

/// <summary>A year that another plan can follow.</summary>
/// <param name="Visits">Its visits.</param>
/// <param name="Trace">What became of them.</param>
internal sealed record TracedYear(VisitList Visits, YearTrace Trace);
