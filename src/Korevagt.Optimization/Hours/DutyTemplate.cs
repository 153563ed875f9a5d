namespace Korevagt.Optimization.Hours;

/// <summary>Hours that a duty may have.</summary>
/// <param name="StartMinute">Minutes after midnight, 0 to 1,439.</param>
/// <param name="Minutes">How long, up to a day; it may reach into the next day.</param>
public readonly record struct DutyTemplate(int StartMinute, int Minutes)
{
    /// <summary>The minutes of a day.</summary>
    public const int Day = 24 * 60;

    /// <summary>
    /// Whether a duty that recurs every day is on at a minute of the day: from its start on, no longer at its end.
    /// </summary>
    public bool Covers(int minute) => (minute - StartMinute + Day) % Day < Minutes;
}

/// <summary>Which hours are allowed: starts and lengths on a grid.</summary>
/// <param name="StepMinutes">The grid, a divisor of 60.</param>
/// <param name="FirstStart">The first start, minutes after midnight, on the grid.</param>
/// <param name="LastStart">The last start, not before the first, up to 1,439.</param>
/// <param name="Shortest">The shortest duty in minutes, on the grid: 4 hours if nothing is said.</param>
/// <param name="Longest">The longest duty in minutes, on the grid, up to a day: 10 hours if nothing is said.</param>
public sealed record DutyGrid(int StepMinutes, int FirstStart, int LastStart, int Shortest = 4 * 60, int Longest = 10 * 60)
{
    /// <summary>Every template, by start and then by length.</summary>
    /// <exception cref="ArgumentException">The grid is none; the message tells every fault.</exception>
    public IReadOnlyList<DutyTemplate> Templates()
    {
        var faults = Faults().ToList();
        if (faults.Count > 0)
        {
            throw new ArgumentException(string.Join(' ', faults));
        }

        return
        [
            .. from start in Steps(FirstStart, LastStart)
               from length in Steps(Shortest, Longest)
               select new DutyTemplate(start, length),
        ];
    }

    private IEnumerable<int> Steps(int from, int to) =>
        Enumerable.Range(0, (to - from) / StepMinutes + 1).Select(step => from + step * StepMinutes);

    private IEnumerable<string> Faults()
    {
        if (StepMinutes is < 1 or > 60 || 60 % StepMinutes != 0)
        {
            yield return $"A step of {StepMinutes} minutes does not divide an hour.";
            yield break;
        }

        if (FirstStart < 0 || LastStart >= DutyTemplate.Day || FirstStart > LastStart || FirstStart % StepMinutes != 0)
        {
            yield return $"Starts from {FirstStart} to {LastStart} must lie on the grid, in the day and in order.";
        }

        if (Shortest < StepMinutes || Longest > DutyTemplate.Day || Shortest > Longest || Shortest % StepMinutes != 0)
        {
            yield return $"Lengths from {Shortest} to {Longest} minutes must lie on the grid, in a day and in order.";
        }
    }
}
