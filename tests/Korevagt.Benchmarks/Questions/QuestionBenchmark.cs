using System.Diagnostics;
using System.Globalization;
using Korevagt.Choosing.Answers;
using Korevagt.Choosing.Archives;
using Korevagt.Choosing.Questions;
using Korevagt.Files;

namespace Korevagt.Benchmarks.Questions;

/// <summary>Bundled questions answered within a time: what is chosen, how sure that is, and what it took.</summary>
internal static class QuestionBenchmark
{
    /// <summary>Answers a question of <c>scenarios/</c>, and reads its archive again.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="minutes">How long it may take.</param>
    public static void Run(string name, double minutes)
    {
        var archive = Path.GetTempFileName();
        var clock = Stopwatch.StartNew();
        var chosen = ChooseShifts.Run(
            DiskFiles.Instance, Repository.Scenario(name),
            new ChoosingSettings(1, Environment.ProcessorCount) { Time = TimeSpan.FromMinutes(minutes) },
            new ArchiveSettings(archive, null)).Value;
        var answer = chosen.Answer;
        Print($"{name}: {clock.Elapsed.TotalSeconds:0} s on {Environment.ProcessorCount} cores, {chosen.YearsSimulated} years of plans, --budget {answer.Provenance.Budget}");
        Print($"seen {answer.Space.Seen}, judged {answer.Space.Judged}, bound {answer.Statement.Bound:0.00}, front bound {answer.Statement.FrontBound:0.00}, settled {answer.Statement.IsSettled}, search complete {answer.Space.SearchIsComplete}");
        Print($"parts of the day added up: {answer.Space.AdditivityErrors.Count(error => error <= 1)} of {answer.Space.AdditivityErrors.Count} within 1 minute");
        foreach (var plan in answer.Plans)
        {
            Print($"{plan.Number,3} {plan.Role,-18} saves {plan.ContractedSavingDkk,10:0} P90 {plan.Differences.P90.Mean,6:0.00} ({plan.Differences.P90.Low:0.00} to {plan.Differences.P90.High:0.00}) late {plan.Differences.LateVisits.Mean,6:0} rank {plan.Rank} {plan.Name}");
        }

        clock.Restart();
        var again = ReadAgain.Run(DiskFiles.Instance, archive, new AgainSettings(null, [], ["meanResponse"])).Value;
        Print($"again with another aim: {clock.Elapsed.TotalSeconds:0.0} s, {again.YearsSimulated} years simulated, archive {new FileInfo(archive).Length / 1e6:0.0} MB");
        File.Delete(archive);
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
