using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Tenders.Evaluations;
using Korevagt.Tenders.Loading;

namespace Korevagt.Tenders.Checks;

/// <summary>Checks a tender before it is published: what is wrong with it, and how its evaluation would work.</summary>
public static class CheckTender
{
    /// <summary>Checks.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="path">Name of the tender.</param>
    /// <returns>What was found about a sound tender, or every fault; a flawed way to evaluate is one.</returns>
    public static Outcome<CheckedTender> Run(IFileSource files, string path) =>
        TenderLoader.Read(files, path).Then<CheckedTender>(read => new CheckedTender(
            read.Tender,
            read.Content.Award.Evaluation is { } declared
                ? [.. read.Content.Lots.Select(lot => ModelCheck.Of(lot.Id, new EvaluationModel(declared, lot.Id)))] : [],
            QuantityLoading.Of(read.Content)));
}

/// <summary>A sound tender, and how its evaluation would work.</summary>
/// <param name="Tender">The tender.</param>
/// <param name="Models">How bids on each lot are scored; none where the price alone counts.</param>
/// <param name="Loading">How far quantities may turn out otherwise.</param>
public sealed record CheckedTender(LoadedTender Tender, IReadOnlyList<ModelFindings> Models, IReadOnlyList<LoadingFinding> Loading);
