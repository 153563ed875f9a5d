namespace Korevagt.Tests.Nights;

/// <summary>
/// Simulated years of every plan that is the bundled baseline less some of its night shifts: real figures whose true means are
/// known, since a test that draws its years from these has theirs for truth.
/// </summary>
/// <param name="Origin">What they were made from, and by what.</param>
/// <param name="Plans">The plans in the order of <see cref="NightPlan.Removed"/>.</param>
internal sealed record NightMatrix(NightOrigin Origin, IReadOnlyList<NightPlan> Plans)
{
    /// <summary>The matrix that is kept in the repository.</summary>
    public static string File { get; } = Path.Combine(Repository.Root, "tests", "Korevagt.Optimization.Tests", "Data", "nights.br");

    /// <summary>Years of the same plans that follow one another, put together.</summary>
    /// <exception cref="ArgumentException">They were not made alike, or a year is missing or twice.</exception>
    public static NightMatrix Joined(IReadOnlyList<NightMatrix> parts)
    {
        var (first, next) = (parts[0], parts[0].Origin.FirstYear);
        foreach (var part in parts)
        {
            if (part.Origin.FirstYear != next || part.Origin.Made != first.Origin.Made)
            {
                throw new ArgumentException(
                    $"Year {next} of {first.Origin.Made} is wanted; {part.Origin.FirstYear} of {part.Origin.Made} is there.", nameof(parts));
            }

            next += part.Origin.Years;
        }

        return new NightMatrix(
            first.Origin with { Years = next - first.Origin.FirstYear },
            [
                .. first.Plans.Select((plan, place) => plan with
                {
                    P90Seconds = [.. parts.SelectMany(part => part.Plans[place].P90Seconds)],
                    MeanSeconds = [.. parts.SelectMany(part => part.Plans[place].MeanSeconds)],
                    LateVisits = [.. parts.SelectMany(part => part.Plans[place].LateVisits)],
                }),
            ]);
    }
}

/// <summary>Where simulated nights come from.</summary>
/// <param name="Command">The command that makes them again.</param>
/// <param name="Engine">The build of the engine that simulated.</param>
/// <param name="Baseline">Hash of the baseline.</param>
/// <param name="Map">Hash of the road map.</param>
/// <param name="DutyYear">The calendar year.</param>
/// <param name="Seed">Seed of the random streams.</param>
/// <param name="FirstYear">Number of the first simulated year.</param>
/// <param name="Years">How many.</param>
/// <param name="Shifts">The night shifts.</param>
internal sealed record NightOrigin(
    string Command,
    string Engine,
    string Baseline,
    string Map,
    int DutyYear,
    ulong Seed,
    int FirstYear,
    int Years,
    IReadOnlyList<string> Shifts)
{
    /// <summary>All that decides a year's figures, its number apart.</summary>
    public string Made => $"{Engine} {Baseline} {Map} {DutyYear} {Seed} {string.Join(' ', Shifts)}";
}

/// <summary>The baseline less some of its night shifts.</summary>
/// <param name="Removed">A bit for each night shift that is removed, the first shift's the lowest.</param>
/// <param name="ContractedDkk">What it costs for certain.</param>
/// <param name="P90Seconds">By year, the response time that nine of ten visits have at most, to the second.</param>
/// <param name="MeanSeconds">By year, the mean response time, to the second.</param>
/// <param name="LateVisits">By year, the visits that miss the first service target.</param>
internal sealed record NightPlan(int Removed, decimal ContractedDkk, int[] P90Seconds, int[] MeanSeconds, int[] LateVisits);
