using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files.Questions;
using Korevagt.Planning.Questions;
using Korevagt.Tests.Plans;

namespace Korevagt.Files.Tests.Questions;

/// <summary>A small plan and a question about it: two evenings and two nights, of which Djursland's are one car.</summary>
internal sealed class QuestionFolder : IDisposable
{
    public const string File = "question.json";

    /// <summary>A decision that is sound.</summary>
    public const string Nights = """{ "decision": "cars", "shifts": ["nat-*"], "less": 1 }""";

    /// <summary>An aim that is sound.</summary>
    public const string Aim = """{ "figure": "p90" }""";

    public PlanFolder Plans { get; } = new();

    public void Dispose() => Plans.Dispose();

    /// <summary>Asks a question.</summary>
    /// <param name="decide">The decisions, without the brackets of the list.</param>
    /// <param name="require">The requirements.</param>
    /// <param name="aims">The aims.</param>
    /// <param name="rest">Further properties, each with a comma behind it.</param>
    /// <param name="baseline">The baseline.</param>
    public Outcome<Question> Ask(
        string decide = Nights, string require = "", string aims = Aim, string rest = "", string baseline = PlanFolder.Baseline)
    {
        Plans.Write(File, $$"""
            {
              "format": "korevagt-question/1", "name": "Hvilken plan?", "baseline": "{{baseline}}", {{rest}}
              "decide": [{{decide}}],
              "require": [{{require}}],
              "aims": [{{aims}}]
            }
            """);
        return QuestionLoader.Load(DiskFiles.Instance, Plans.At(File));
    }

    /// <summary>The question, which is sound.</summary>
    public Question Asked(
        string decide = Nights, string require = "", string aims = Aim, string rest = "", string baseline = PlanFolder.Baseline)
    {
        var question = Ask(decide, require, aims, rest, baseline);
        Assert.True(question.Succeeded, string.Join('\n', Plans.Shown(question.Faults)));
        return question.Value;
    }

    /// <summary>The one fault of a question, as a reader sees it, without the name of the file; it is said in both languages.</summary>
    public string Fault(
        string decide = Nights, string require = "", string aims = Aim, string rest = "", string baseline = PlanFolder.Baseline)
    {
        var fault = Assert.Single(Ask(decide, require, aims, rest, baseline).Faults);
        Assert.NotEqual(fault.In(Language.En), fault.In(Language.Da));
        Assert.NotNull(fault.Expected);
        return Plans.Shown([fault])[0].Replace($"{File}: ", "", StringComparison.Ordinal);
    }
}
