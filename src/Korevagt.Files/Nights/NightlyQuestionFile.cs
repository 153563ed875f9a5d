using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Korevagt.Files.Nights;

/// <summary>A question that was answered, and the plan that was recommended: is it still the choice?</summary>
internal sealed record NightlyQuestionFile
{
    private const int MostOthers = 50;

    [Description("Path of the question, relative to this file; it is about the baseline of this file.")]
    public required string Question { get; init; }

    [Description("Path of the scenario that is the recommended plan, relative to this file.")]
    public required string Recommended { get; init; }

    [Description(
        "Paths of the scenarios that it is held against beside the baseline and those of the question's alsoConsider, relative to this "
        + "file: the other plans of the answer that were kept. Left out, none.")]
    [Length(1, MostOthers)]
    public IReadOnlyList<string>? Others { get; init; }
}
