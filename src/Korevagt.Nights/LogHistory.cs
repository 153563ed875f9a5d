using System.Security.Cryptography;
using System.Text;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using NodaTime;

namespace Korevagt.Nights;

/// <summary>
/// Several logs as one. A later log replaces the local dates that it covers; on its own first and last date, which it may
/// have only in part, it does so unless what is there already has more visits. Dates that no log covers would count as days
/// without visits: only the newest stretch without such a gap is used.
/// </summary>
/// <param name="Log">The visits of all logs; order of time, equal times by log and row.</param>
/// <param name="Sources">What comes from which log, in the order given.</param>
/// <param name="BeforeGap">The first date after the last gap where older logs were left out for it; null without a gap.</param>
/// <param name="Hash">SHA-256 that stands for the logs' hashes in their order and the period.</param>
public sealed record LogHistory(VisitLog Log, IReadOnlyList<MergedLog> Sources, LocalDate? BeforeGap, string Hash)
{
    /// <summary>Merges logs.</summary>
    /// <param name="name">What faults call the logs together.</param>
    /// <param name="logs">The logs, the later ones later: by the night on which they were taken up, then by name.</param>
    /// <param name="from">The first local date wanted, or null for all.</param>
    public static Outcome<LogHistory> Merge(string name, IReadOnlyList<TakenLog> logs, LocalDate? from = null)
    {
        var parts = logs.Select(log => new Part(log)).ToList();
        var owner = new SortedDictionary<LocalDate, int>();
        for (var part = 0; part < parts.Count; part++)
        {
            foreach (var date in parts[part].Dates.Where(date => from is null || date >= from))
            {
                var isEdge = date == parts[part].Log.From || date == parts[part].Log.To.PlusDays(-1);
                if (!isEdge || !owner.TryGetValue(date, out var holder) || parts[part].VisitsOn(date) >= parts[holder].VisitsOn(date))
                {
                    owner[date] = part;
                }
            }
        }

        if (owner.Count == 0)
        {
            return new Fault(
                name, "",
                new("der er ingen log at tilpasse efterspørgslen til", "there is no log to fit the demand to"),
                from is { } first
                    ? new Text($"besøg fra {first:uuuu-MM-dd} og frem", $"visits from {first:uuuu-MM-dd} on")
                    : new Text("mindst én log", "at least one log"));
        }

        var (begin, end) = (owner.Keys.First(), owner.Keys.Last().PlusDays(1));
        var whole = end;
        while (whole > begin && owner.ContainsKey(whole.PlusDays(-1)))
        {
            whole = whole.PlusDays(-1);
        }

        return Assemble(parts, owner, whole, end, whole > begin ? whole : null);
    }

    private static LogHistory Assemble(List<Part> parts, SortedDictionary<LocalDate, int> owner, LocalDate from, LocalDate to, LocalDate? beforeGap)
    {
        var areas = parts.SelectMany(part => part.Log.Areas).Distinct(StringComparer.Ordinal).ToList();
        var urgencies = parts.SelectMany(part => part.Log.Urgencies).Distinct(StringComparer.Ordinal).ToList();
        var visits = new List<LoggedVisit>();
        var sources = new List<MergedLog>();
        for (var part = 0; part < parts.Count; part++)
        {
            var (taken, areaOf, urgencyOf) = (parts[part].Taken, Places(parts[part].Log.Areas, areas), Places(parts[part].Log.Urgencies, urgencies));
            var days = owner.Where(day => day.Key >= from && day.Value == part).Select(day => day.Key).ToList();
            var chosen = days.SelectMany(parts[part].On).ToList();
            visits.AddRange(chosen.Select(visit => visit with { Area = areaOf[visit.Area], Urgency = urgencyOf[visit.Urgency] }));
            sources.Add(new MergedLog(taken.Name, taken.Sha256, taken.Log.From, taken.Log.To, days.Count, chosen.Count));
        }

        var log = new VisitLog { Visits = [.. visits.OrderBy(visit => visit.Ordered)], From = from, To = to, Areas = areas, Urgencies = urgencies };
        return new LogHistory(log, sources, beforeGap, HashOf(sources, from, to));
    }

    private static int[] Places(IReadOnlyList<string> own, List<string> all) => [.. own.Select(id => all.IndexOf(id))];

    private static string HashOf(List<MergedLog> sources, LocalDate from, LocalDate to) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Concat(sources.Where(source => source.Days > 0).Select(source => source.Sha256 + "\n")) + FormattableString.Invariant($"{from:uuuu-MM-dd}\n{to:uuuu-MM-dd}\n"))));

    private sealed class Part
    {
        private readonly ILookup<LocalDate, LoggedVisit> byDate;

        public Part(TakenLog taken)
        {
            Taken = taken;
            byDate = taken.Log.Visits.ToLookup(visit => visit.Ordered.InZone(DutyCalendar.Zone).Date);
        }

        public TakenLog Taken { get; }

        public VisitLog Log => Taken.Log;

        public IEnumerable<LocalDate> Dates => Enumerable.Range(0, Period.DaysBetween(Log.From, Log.To)).Select(Log.From.PlusDays);

        public int VisitsOn(LocalDate date) => On(date).Count();

        public IEnumerable<LoggedVisit> On(LocalDate date) => byDate[date];
    }
}
