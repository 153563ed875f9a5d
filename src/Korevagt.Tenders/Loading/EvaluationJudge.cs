using Korevagt.Domain.Texts;
using Korevagt.Files.Scenarios.Changes;
using Korevagt.Json;
using Korevagt.Tenders.Evaluations;
using Korevagt.Tenders.Formats;

namespace Korevagt.Tenders.Loading;

/// <summary>Judges how price and quality are made one figure.</summary>
internal static class EvaluationJudge
{
    private const string At = "$.award.evaluation";

    /// <summary>Adds what is wrong, the flaws of the model included once all else of it is sound.</summary>
    public static void Judge(TenderFile content, FaultLog faults)
    {
        if (content.Award.Evaluation is not { } declared)
        {
            if (content.Award.Criterion == AwardCriterion.PriceAndQuality)
            {
                faults.Add(At, FileTexts.IsMissing, new("hvordan pris og kvalitet regnes sammen", "how price and quality are made one figure"));
            }

            return;
        }

        if (content.Award.Criterion == AwardCriterion.Price)
        {
            faults.Add(At, new("står, hvor kun prisen tæller", "stands where only the price counts"),
                new("kun ved \"priceAndQuality\"", "only with \"priceAndQuality\""));
            return;
        }

        if (!faults.IsSound(At))
        {
            return;
        }

        LotJudge.Unique(declared.Quality.Select(criterion => criterion.Id), i => $"{At}.quality[{i}].id", faults);
        Weights(declared, faults);
        Spans(declared.Expected, $"{At}.expected", content, faults);
        if (declared.Price is FixedSpanFile { Spans: var spans })
        {
            Spans(spans, $"{At}.price.spans", content, faults);
        }

        if (declared.Price is not KronerFile && content.Bidding.MaximumLotsInPackage is not null)
        {
            faults.Add(
                "$.bidding.maximumLotsInPackage", new("tillader pakker, men point i flere delaftaler kan ikke lægges sammen",
                    "allows packages, but points of several lots do not add up"),
                new("ingen pakker, eller kvalitet i kroner (\"kind\": \"kroner\")", "no packages, or quality in kroner (\"kind\": \"kroner\")"));
        }

        if (faults.IsSound(At))
        {
            Flaws(declared, content, faults);
        }
    }

    private static void Weights(EvaluationFile declared, FaultLog faults)
    {
        var isKroner = declared.Price is KronerFile;
        OneOf(declared.PriceWeight is not null, !isKroner, $"{At}.priceWeight", faults);
        foreach (var (i, criterion) in declared.Quality.Index())
        {
            OneOf(criterion.Weight is not null, !isKroner, $"{At}.quality[{i}].weight", faults);
            OneOf(criterion.DkkPerPoint is not null, isKroner, $"{At}.quality[{i}].dkkPerPoint", faults);
        }

        if (!isKroner && faults.IsSound(At) && declared.PriceWeight + declared.Quality.Sum(criterion => criterion.Weight) is var sum && sum != 1)
        {
            faults.Add($"{At}.priceWeight", new($"og de andre vægte er tilsammen {InWords.Number(sum!.Value).Danish}",
                $"and the other weights add up to {InWords.Number(sum.Value).English}"), new("1 tilsammen", "1 together"));
        }

        if (faults.IsSound(At) && declared.Quality.All(criterion => (criterion.Weight ?? criterion.DkkPerPoint) == 0))
        {
            faults.Add($"{At}.quality", new("tæller ikke", "counts for nothing"),
                new("noget over 0, eller kriteriet \"price\"", "something above 0, or the criterion \"price\""));
        }
    }

    private static void OneOf(bool stands, bool belongs, string place, FaultLog faults)
    {
        if (stands != belongs && faults.IsSound(place))
        {
            faults.Add(
                place, stands ? new("hører ikke til denne model", "does not go with this model") : FileTexts.IsMissing,
                new("\"dkkPerPoint\" ved \"kroner\", vægte ved point", "dkkPerPoint with kroner, weights with points"));
        }
    }

    private static void Spans(IReadOnlyList<LotSpanFile> spans, string place, TenderFile content, FaultLog faults)
    {
        LotJudge.Unique(spans.Select(span => span.Lot), i => $"{place}[{i}].lot", faults);
        foreach (var (i, span) in spans.Index())
        {
            LotJudge.Known(span.Lot, content.Lots.Select(lot => lot.Id), $"{place}[{i}].lot", faults);
            if (span.LowDkk >= span.HighDkk && faults.IsSound($"{place}[{i}]"))
            {
                faults.Add($"{place}[{i}].highDkk", new("er ikke over den laveste", "is not above the lowest"),
                    new("et højere beløb", "a higher amount"));
            }
        }

        foreach (var lot in content.Lots.Where(lot => spans.All(span => span.Lot != lot.Id)))
        {
            faults.Add(place, new($"nævner ikke {Quoted.Text(lot.Id)}", $"does not name {Quoted.Text(lot.Id)}"), new("hver delaftale", "each lot"));
        }
    }

    /// <summary>The first lot in which the model fails says it for all: the clearest example is told.</summary>
    private static void Flaws(EvaluationFile declared, TenderFile content, FaultLog faults)
    {
        var findings = content.Lots.Select(lot => ModelCheck.Of(lot.Id, new EvaluationModel(declared, lot.Id))).ToList();
        Text cure = new("\"fixedSpan\" eller \"kroner\", hvor et tilbud bedømmes for sig selv",
            "\"fixedSpan\" or \"kroner\", where a bid is judged by itself");
        if (findings.Find(found => found.Alternative is not null) is { Alternative: { } turned } where)
        {
            var (before, after, third) = (Said(turned.Before, declared), Said(turned.After, declared), Said(turned.Third, declared));
            faults.Add($"{At}.price", new(
                $"lader et tilbud, der selv taber, afgøre, hvem der vinder: i {where.Lot} vinder {before.Danish} over {after.Danish}, men taber, når nogen også byder {third.Danish}",
                $"lets a bid that itself loses decide who wins: in {where.Lot} {before.English} beats {after.English}, but loses once someone bids {third.English} as well"), cure);
        }

        if (findings.Find(found => found.DearerIsBetter is not null) is { DearerIsBetter: { } wrong } place && faults.IsSound($"{At}.price"))
        {
            faults.Add($"{At}.price", new(
                $"lader et tilbud vinde på at være dyrere: i {place.Lot} vinder {Said(wrong.Dearer, declared).Danish} over {Said(wrong.Cheaper, declared).Danish}",
                $"lets a bid win by being dearer: in {place.Lot} {Said(wrong.Dearer, declared).English} beats {Said(wrong.Cheaper, declared).English}"), cure);
        }
    }

    private static Text Said(ScoredBid bid, EvaluationFile declared)
    {
        var (price, points) = (InWords.Number(bid.Price), InWords.Number(decimal.Round(bid.Quality * declared.MostPoints, declared.Decimals)));
        return new($"{price.Danish} kr. med {points.Danish} point", $"{price.English} kr with {points.English} points");
    }
}
