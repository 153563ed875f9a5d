using System.Collections.Concurrent;
using Korevagt.Domain.Visits;

namespace Korevagt.Simulation.Engine;

/// <summary>
/// The traced years of a plan, kept for plans that differ from it in their duties alone. Any number of threads may keep and read them.
/// </summary>
/// <param name="mostBytes">So many bytes are kept at most; years beyond are not, and are simulated whole by plans that would follow.</param>
public sealed class TracedYears(long mostBytes)
{
    // Of a night or an evening two hours more are simulated, in half the memory of a quarter of that.
    private const int SecondsBetweenMoments = 7200;
    private const int BytesOfVisit = 5 * sizeof(int) + sizeof(byte);

    private readonly ConcurrentDictionary<int, TracedYear> years = new();
    private long bytes;

    /// <summary>Memory that the years take, in bytes.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    /// <summary>Whether another year is kept.</summary>
    internal bool HasRoom => Bytes < mostBytes;

    /// <summary>A year to be filled.</summary>
    internal static TracedYear New() => new(new VisitList(), new YearTrace(SecondsBetweenMoments));

    /// <summary>A year that was kept; null where it was not.</summary>
    internal TracedYear? Find(int number) => years.GetValueOrDefault(number);

    /// <summary>Keeps a year.</summary>
    internal void Keep(int number, TracedYear year)
    {
        year.Trace.Trim();
        if (years.TryAdd(number, year))
        {
            Interlocked.Add(ref bytes, year.Trace.Bytes + year.Visits.Count * (long)BytesOfVisit);
        }
    }
}

/// <summary>A year that another plan can follow.</summary>
/// <param name="Visits">Its visits.</param>
/// <param name="Trace">What became of them.</param>
internal sealed record TracedYear(VisitList Visits, YearTrace Trace);
