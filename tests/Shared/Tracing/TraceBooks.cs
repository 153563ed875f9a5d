namespace Korevagt.Tests;

/// <summary>
/// Keeps books of a year from the rows of its trace alone and notes whatever does not add up: no part of the program is
/// used, so what agrees with its own figures has been counted twice.
/// </summary>
internal sealed class TraceBooks
{
    private readonly Dictionary<string, TracedCar> cars = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> ordered = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> fates = new(StringComparer.Ordinal);
    private readonly HashSet<string> released = new(StringComparer.Ordinal);
    private readonly HashSet<string> underWay = new(StringComparer.Ordinal);
    private readonly List<string> objections = [];

    private TraceBooks(List<TraceRow> rows)
    {
        var horizon = rows[^1].Second;
        if (rows[0].Event != "yearBegins" || rows[^1].Event != "yearEnds")
        {
            objections.Add("the rows do not begin and end with the year");
        }

        foreach (var (row, next) in rows.Zip(rows.Skip(1)))
        {
            if (next.Second < row.Second)
            {
                objections.Add($"second {next.Second} stands after second {row.Second}");
            }

            FollowVisit(row);
            FollowCar(row, horizon);
        }

        foreach (var car in cars.Values.Where(car => !car.HasLeft))
        {
            car.YearEnds();
        }
    }

    /// <summary>What does not add up, the first fifty.</summary>
    public IReadOnlyList<string> Objections => [.. objections.Take(50)];

    public int Arisen => ordered.Count;

    public int Visited => Fate("visited");

    public int HandedToDaytime => Fate("handedToDaytime");

    public int HandedOn => Fate("handedOn");

    public int HeldForPractice => Fate("heldForPractice");

    /// <summary>Visits without a fate.</summary>
    public int Open => ordered.Keys.Count(visit => !fates.ContainsKey(visit));

    /// <summary>Seconds from order to arrival of every visit made, ascending.</summary>
    public List<int> Responses { get; } = [];

    public Dictionary<string, TracedShift> Shifts { get; } = new(StringComparer.Ordinal);

    /// <summary>Reads a trace.</summary>
    public static TraceBooks Of(string path)
    {
        var books = new TraceBooks(TraceRow.Read(path));
        books.Responses.Sort();
        return books;
    }

    private int Fate(string fate) => fates.Values.Count(other => other == fate);

    private void FollowVisit(TraceRow row)
    {
        switch (row.Event)
        {
            case "ordered" when !ordered.TryAdd(row.Visit, row.Second):
                objections.Add($"visit {row.Visit} is ordered twice");
                break;
            case "released" when !ordered.ContainsKey(row.Visit) || !released.Add(row.Visit):
                objections.Add($"visit {row.Visit} is released before its order, or twice");
                break;
            case "setsOut" when !released.Contains(row.Visit) || fates.ContainsKey(row.Visit) || !underWay.Add(row.Visit):
                objections.Add($"a car sets out to visit {row.Visit}, which does not wait for one");
                break;
            case "arrives":
                End(row, "visited", wasUnderWay: true);
                Responses.Add(row.Second - ordered[row.Visit]);
                break;
            case "handedToDaytime" or "heldForPractice" or "handedOn":
                End(row, row.Event, wasUnderWay: false);
                break;
        }
    }

    private void End(TraceRow row, string fate, bool wasUnderWay)
    {
        if (!released.Contains(row.Visit) || underWay.Contains(row.Visit) != wasUnderWay || !fates.TryAdd(row.Visit, fate))
        {
            objections.Add($"visit {row.Visit} is {fate} at {row.Second}, which cannot be");
        }
    }

    private void FollowCar(TraceRow row, int horizon)
    {
        if (row.Duty.Length == 0)
        {
            return;
        }

        if (row.Event == "dutyBegins")
        {
            if (!Shifts.TryGetValue(row["shift"], out var shift))
            {
                Shifts.Add(row["shift"], shift = new TracedShift());
            }

            if (!cars.TryAdd(row.Duty, new TracedCar(row, shift, horizon, objections.Add)))
            {
                objections.Add($"duty {row.Duty} begins twice");
            }
        }
        else if (cars.TryGetValue(row.Duty, out var car))
        {
            car.Follow(row);
        }
        else
        {
            objections.Add($"duty {row.Duty} has not begun");
        }
    }
}
