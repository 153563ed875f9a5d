using Korevagt.Choosing.Answers;
using Korevagt.Reports;
using Korevagt.Domain.Texts;
using Korevagt.Results;

namespace Korevagt.Advice.Answers;

/// <summary>
/// An answer as JSON for other programs (<c>korevagt-answer/1</c>): an <see cref="OptimisationResult"/> as <see cref="ResultJson"/>
/// writes it. The same answer gives the same bytes.
/// </summary>
public static class OptimisationJson
{
    /// <summary>Writes it.</summary>
    /// <returns>The bytes of the file.</returns>
    public static byte[] Write(Answer answer) => ResultJson.Write(Of(answer));

    /// <summary>The result, rounded as the contract has it.</summary>
    public static OptimisationResult Of(Answer answer) => OptimisationResult.Of(
        answer,
        TextsResult.Of(
            new OptimisationSentences(answer, ReportFormat.For(Language.Da)).All,
            new OptimisationSentences(answer, ReportFormat.For(Language.En)).All));
}
