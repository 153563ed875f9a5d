using Korevagt.Choosing.Answers;
using Korevagt.Choosing.Questions;
using Korevagt.Choosing.Searching;
using Korevagt.Files;
using Korevagt.Files.Questions;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Tests.Questions;

/// <summary>A question of the bundled region in a folder of its own.</summary>
internal sealed class AskedQuestion : IDisposable
{
    public const string Nights = """{ "decision": "cars", "shifts": ["nat-silkeborg", "nat-djursland", "nat-viborg"], "less": 1 }""";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("korevagt-question-");

    public AskedQuestion(
        string decide = Nights, string require = "", string aims = """{ "figure": "p90" }""", string consider = "", string futures = "")
    {
        string Beside(string name) => Path.GetRelativePath(folder.FullName, Repository.Scenario(name)).Replace('\\', '/');
        var own = consider.Length == 0 ? "" : string.Join(", ", consider.Split(' ').Select(name => $"\"{Beside(name)}\""));
        var coming = futures.Length == 0
            ? ""
            : string.Join(", ", futures.Split(' ').Select(name => $$"""{ "name": "{{name}}", "file": "{{Beside(name)}}" }"""));
        System.IO.File.WriteAllText(File, $$"""
            {
              "format": "korevagt-question/1", "name": "Hvilken plan?", "baseline": "{{Beside("midtjylland-2016.json")}}",
              "decide": [{{decide}}], "require": [{{require}}], "aims": [{{aims}}],
              "alsoConsider": [{{own}}], "futures": [{{coming}}]
            }
            """);
    }

    public string File => At("question.json");

    public string At(string name) => Path.Combine(folder.FullName, name);

    public CheckedQuestion Checked()
    {
        var question = CheckedQuestion.Of(DiskFiles.Instance, File);
        Assert.True(question.Succeeded, string.Join('\n', question.Faults));
        return question.Value;
    }

    public PreparedQuestion Prepared(int threads = 2, ulong seed = 1) => PreparedQuestion.Of(
        DiskFiles.Instance, Checked(), new ChoosingSettings(seed, threads) { YearsOfFigures = 2 }, CancellationToken.None).Value;

    /// <summary>The answer by a budget of so many years of plans.</summary>
    public Answer Answer(long budget, int threads = 2)
    {
        var prepared = Prepared(threads);
        return new ChoosingRun(
            prepared, new Archive(prepared.Layout.Count, prepared.Rounds(threads).Simulate),
            BudgetRules.Split(Checked(), budget)).Run(CancellationToken.None);
    }

    /// <summary>The answer where the question is asked of listed scenarios alone.</summary>
    public Answer AnswerOf(params string[] scenarios)
    {
        var terms = new QuestionTerms
        {
            NamedBy = "nat.json",
            PlaceOfQuestion = "$.questions[0].question",
            Baseline = Repository.Baseline,
            Demand = null,
            Year = 2017,
            Plans = [.. scenarios.Select((name, i) => new ListedPlan($"$.questions[{i}]", Repository.Scenario(name)))],
        };
        var prepared = PreparedQuestion.Of(
            DiskFiles.Instance, File, new ChoosingSettings(1, 2) { YearsOfFigures = 4 }, CancellationToken.None, terms);
        Assert.True(prepared.Succeeded, string.Join('\n', prepared.Faults));
        return new ChoosingRun(
            prepared.Value, new Archive(prepared.Value.Layout.Count, prepared.Value.Rounds(2).Simulate), new YearBudget(0, 0)).Run(CancellationToken.None);
    }

    public void Dispose() => folder.Delete(recursive: true);
}
