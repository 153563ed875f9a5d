using System.Diagnostics;
using System.Globalization;
using Korevagt.Optimization.Selection;
using Korevagt.Tests.Nights;

namespace Korevagt.Benchmarks.Nights;

/// <summary>
/// Makes the matrix of simulated nights that tests draw their years from. Ten years at a time are kept in
/// <c>artifacts/nights</c>, so that a run that is stopped goes on where it was.
/// </summary>
internal static class NightTruth
{
    private const int YearsAtOnce = 10;

    /// <summary>Simulates every plan in years that no search uses, and writes the file.</summary>
    public static void Make(int years)
    {
        var watch = Stopwatch.StartNew();
        var plans = NightPlans.Load(FormattableString.Invariant(
            $"dotnet run -c Release --project tests/Korevagt.Benchmarks -- night truth {years}"), Environment.ProcessorCount);
        var parts = new List<NightMatrix>();
        var simulated = 0;
        for (var done = 0; done < years; done += YearsAtOnce)
        {
            var origin = plans.Origin with
            {
                FirstYear = SelectionSettings.FirstFreshYear + done,
                Years = Math.Min(YearsAtOnce, years - done),
            };
            var file = Path.Combine(Repository.Root, "artifacts", "nights", FormattableString.Invariant($"{origin.FirstYear}.br"));
            if (Kept(file, origin) is { } kept)
            {
                parts.Add(kept);
                continue;
            }

            parts.Add(new NightMatrix(origin, plans.Simulate([.. Enumerable.Range(0, plans.All.Count)], origin.FirstYear, origin.Years)));
            NightMatrixFile.Write(file, parts[^1]);
            simulated += origin.Years;
            Console.WriteLine(FormattableString.Invariant($"{done + origin.Years} of {years} years, {watch.Elapsed.TotalSeconds:0} s"));
        }

        NightMatrixFile.Write(NightMatrix.File, NightMatrix.Joined(parts));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{plans.All.Count} plans, {years} years, of which {simulated} simulated now, in {watch.Elapsed.TotalSeconds:0} s "
            + $"on {Environment.ProcessorCount} threads: {new FileInfo(NightMatrix.File).Length / 1000} kB"));
    }

    private static NightMatrix? Kept(string file, NightOrigin origin)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        var kept = NightMatrixFile.Read(file);
        return kept.Origin.Made == origin.Made && kept.Origin.Years == origin.Years ? kept with { Origin = origin } : null;
    }
}
