namespace Korevagt.Logs;

/// <summary>
/// Decides about the visits of the hour that the local clock shows twice in October, where the log has no offset. In a log
/// that is in time order the rows tell: as long as the clock rises it is the first hour, after it has fallen back once the
/// second. Else, or where the clock falls twice, the first hour is assumed.
/// </summary>
internal sealed class OctoberHour
{
    private readonly List<LogRow> open = [];
    private long latest = long.MinValue;
    private bool inOrder = true;

    /// <summary>Visits that the order of the rows decided about.</summary>
    public int ByOrder { get; private set; }

    /// <summary>Visits for which the first hour was assumed.</summary>
    public int Assumed { get; private set; }

    /// <summary>Keeps a row whose order time is open until all rows are read.</summary>
    public void Keep(in LogRow row) => open.Add(row);

    /// <summary>Notes an order time that is sure.</summary>
    public void Note(long ordered)
    {
        inOrder &= ordered >= latest;
        latest = Math.Max(latest, ordered);
    }

    /// <summary>The rows kept, each with its order time.</summary>
    public IEnumerable<(LogRow Row, long Ordered)> Decide()
    {
        // The two stretches of one October are 3,600 s apart, those of two years far more.
        const int WithinOneNight = 7200;
        var start = 0;
        while (start < open.Count)
        {
            var end = start + 1;
            while (end < open.Count && Math.Abs(open[end].Ordered.First - open[start].Ordered.First) < WithinOneNight)
            {
                end++;
            }

            foreach (var decided in DecideNight(open[start..end]))
            {
                yield return decided;
            }

            start = end;
        }
    }

    private IEnumerable<(LogRow Row, long Ordered)> DecideNight(List<LogRow> night)
    {
        var falls = 0;
        for (var i = 1; i < night.Count; i++)
        {
            falls += night[i].Ordered.Local < night[i - 1].Ordered.Local ? 1 : 0;
        }

        // Without a fall all rows are of one hour, and nothing tells which.
        var told = inOrder && falls == 1;
        var second = false;
        for (var i = 0; i < night.Count; i++)
        {
            second |= told && i > 0 && night[i].Ordered.Local < night[i - 1].Ordered.Local;
            ByOrder += told ? 1 : 0;
            Assumed += told ? 0 : 1;
            yield return (night[i], second ? night[i].Ordered.Second : night[i].Ordered.First);
        }
    }
}
