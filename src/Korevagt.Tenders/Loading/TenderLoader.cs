using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Tenders;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Files;
using Korevagt.Files.Scenarios;
using Korevagt.Json;
using Korevagt.Tenders.Formats;
using NodaTime;
using NodaTime.Text;

namespace Korevagt.Tenders.Loading;

/// <summary>Loads tenders.</summary>
public static class TenderLoader
{
    /// <summary>Reads a tender with the plan whose shifts it puts out, or tells all that is wrong with them.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="path">Name of the file.</param>
    public static Outcome<LoadedTender> Load(IFileSource files, string path) => Read(files, path).Then<LoadedTender>(read => read.Tender);

    /// <summary>The same with what the file says.</summary>
    internal static Outcome<ReadTender> Read(IFileSource files, string path)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.Read(path).Then(bytes => JsonText.Parse(path, bytes.Span)).Then(tree => JsonFile<TenderFile>.Read(path, tree)
            .Then(file => Judge(files, path, tree, file)));
    }

    private static Outcome<ReadTender> Judge(IFileSource files, string path, JsonPart tree, JsonFile<TenderFile> file)
    {
        var (content, faults) = (file.Content, file.Faults);
        Outcome<LoadedPlan>? plan = null;
        if (faults.IsSound("$.baseline"))
        {
            if (files.IsPossible(content.Baseline))
            {
                plan = PlanLoader.Load(files, files.Beside(path, content.Baseline));
            }
            else
            {
                faults.Add("$.baseline", new($"{Quoted.Text(content.Baseline)} er ikke en sti", $"{Quoted.Text(content.Baseline)} is no path"), FileTexts.PathBeside);
            }
        }

        IReadOnlyList<Shift>? shifts = plan is { Succeeded: true } loaded ? loaded.Value.Plan.Shifts : null;
        var deadline = ProcedureJudge.Judge(content, faults);
        LotJudge.Judge(content, shifts, faults);
        AwardTermsJudge.Judge(content, faults);
        EvaluationJudge.Judge(content, faults);
        List<Fault> all = [.. faults.InOrder(), .. plan?.Faults ?? []];
        return all.Count > 0
            ? all
            : new ReadTender(
                new LoadedTender(Tender(content, shifts!, deadline), TenderLock.Of(tree, Used(content, shifts!)), [.. Warnings(content)])
                {
                    Content = content,
                    Evaluation = content.Award.Evaluation,
                },
                content, plan!.Value);
    }

    private static IEnumerable<Shift> Used(TenderFile content, IReadOnlyList<Shift> shifts) =>
        shifts.Where(shift => content.Lots.Any(lot => lot.Shifts.Contains(shift.Id))).OrderBy(shift => shift.Id, StringComparer.Ordinal);

    private static Tender Tender(TenderFile content, IReadOnlyList<Shift> shifts, Instant deadline) => new()
    {
        Name = content.Name,
        Deadline = deadline,
        Lots = [.. content.Lots.OrderBy(lot => lot.Id, StringComparer.Ordinal).Select(lot => new TenderLot(
            lot.Id, lot.Name,
            [.. (lot.Variants ?? [new LotVariantFile { Id = "" }]).OrderBy(variant => variant.Id, StringComparer.Ordinal).Select(variant => new LotVariant(
                variant.Id, variant.Name ?? variant.Id,
                [.. shifts.Where(shift => lot.Shifts.Contains(shift.Id) && !variant.Without.Contains(shift.Id))],
                lot.Quantities.Where(quantity => quantity.Variant is null || quantity.Variant == variant.Id)
                    .ToDictionary(quantity => quantity.Item, quantity => quantity.Amount, StringComparer.Ordinal),
                Shifted(content, lot.Id, variant.Id)))],
            lot.EstimatedDkk))],
        MaximumLotsInPackage = content.Bidding.MaximumLotsInPackage ?? 0,
        Discounts = content.Bidding.Discounts,
        Rules = [.. content.Award.Rules.Select(rule => rule.Read())],
        Ties = content.Award.Tie,
        AnnulsLotsAlone = content.Award.UncoveredLot == UncoveredLot.AnnulLot,
    };

    private static decimal Shifted(TenderFile content, string lot, string variant) =>
        content.Award.VariantChoice is { Kind: VariantChoiceKind.LowestPriceIncludingShiftedCosts } choice
            ? choice.ShiftedCosts.Where(cost => cost.Lot == lot && cost.Variant == variant).Sum(cost => cost.Dkk)
            : 0;

    private static List<Text> Warnings(TenderFile content)
    {
        List<Text> warnings = [];
        if (content.Index is null && content.Term.Months > 12)
        {
            warnings.Add(new(
                $"Kontrakterne løber i {content.Term.Months} måneder uden et indeks for priserne.",
                $"The contracts run for {content.Term.Months} months without an index of prices."));
        }

        if (content.Limits is null)
        {
            warnings.Add(new(
                "Ingen frister er kontrolleret: \"limits\" mangler.", "No time limits are checked: \"limits\" is missing."));
        }

        foreach (var linked in content.Lots.SelectMany(lot => lot.Variants ?? []).SelectMany(variant => variant.Without).Distinct(StringComparer.Ordinal)
            .Where(shift => content.Options.All(option => option.Shift != shift)))
        {
            warnings.Add(new(
                $"En variant undværer {linked}, men ingen klausul lader den tage ud senere.",
                $"A variant does without {linked}, but no option lets it be taken out later."));
        }

        return warnings;
    }
}

/// <summary>Judges dates and times.</summary>
internal static class ProcedureJudge
{
    /// <summary>Adds what is wrong; the time limit for bids where it is sound.</summary>
    public static Instant Judge(TenderFile content, FaultLog faults)
    {
        var procedure = content.Procedure;
        var deadline = Moment(procedure.Deadline, "$.procedure.deadline", faults);
        var opening = Moment(procedure.Opening, "$.procedure.opening", faults);
        if (deadline is { } until && opening is { } from && from < until)
        {
            faults.Add("$.procedure.opening", new("er før fristen", "is before the time limit"), new("samme tid som fristen eller senere", "the time limit or later"));
        }

        if (deadline is { } end && faults.IsSound("$.procedure.publishedOn"))
        {
            var days = Period.DaysBetween(procedure.PublishedOn, end.InZone(DutyCalendar.Zone).Date);
            var least = content.Limits?.DaysToDeadline ?? 0;
            if (days < least || days < 0)
            {
                faults.Add(
                    "$.procedure.deadline",
                    days < 0 ? new("er før offentliggørelsen", "is before the publication") : new($"er {days} dage efter offentliggørelsen", $"is {days} days after the publication"),
                    new($"mindst {least} dage efter", $"at least {least} days after"));
            }

            if (faults.IsSound("$.procedure.bidsBindUntil") && procedure.BidsBindUntil < end.InZone(DutyCalendar.Zone).Date)
            {
                faults.Add("$.procedure.bidsBindUntil", new("er før fristen", "is before the time limit"), new("en senere dato", "a later date"));
            }
        }

        if (content.Limits?.StandstillDays is { } standstill && procedure.StandstillDays < standstill)
        {
            faults.Add("$.procedure.standstillDays", new($"er {procedure.StandstillDays}", $"is {procedure.StandstillDays}"), FileTexts.AtLeast(standstill));
        }

        var months = content.Term.Months + content.Term.Extensions.Sum();
        if (procedure.Kind == ContractKind.Framework && content.Limits?.FrameworkMonths is { } most && months > most && faults.IsSound("$.term"))
        {
            faults.Add("$.term", new($"er {months} måneder med forlængelser", $"is {months} months with extensions"), new($"højst {most} for en rammeaftale", $"at most {most} for a framework agreement"));
        }

        return deadline ?? default;
    }

    private static Instant? Moment(string text, string place, FaultLog faults)
    {
        if (!faults.IsSound(place))
        {
            return null;
        }

        var read = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text);
        if (!read.Success)
        {
            faults.Add(place, FileTexts.Is(Quoted.Text(text)), new("en dato, der findes", "a date that exists"));
            return null;
        }

        var mapped = DutyCalendar.Zone.MapLocal(read.Value);
        if (mapped.Count != 1)
        {
            faults.Add(
                place,
                mapped.Count == 0
                    ? new("findes ikke: uret stilles frem", "does not exist: the clock goes forward")
                    : new("findes to gange: uret stilles tilbage", "exists twice: the clock goes back"),
                new("et andet klokkeslæt", "another time"));
            return null;
        }

        return mapped.Single().ToInstant();
    }
}

/// <summary>A tender that was read and found sound.</summary>
/// <param name="Tender">The tender.</param>
/// <param name="Lock">The hash of its meaning: <c>sha256:</c> and 64 hexadecimal digits.</param>
/// <param name="Warnings">What is allowed and seldom meant.</param>
public sealed record LoadedTender(Tender Tender, string Lock, IReadOnlyList<Text> Warnings)
{
    private readonly TenderFile? content;

    /// <summary>What the file says.</summary>
    internal TenderFile Content
    {
        get => content ?? throw new InvalidOperationException("The tender was not read from a file.");
        init => content = value;
    }

    /// <summary>How price and quality are made one figure; null where the price alone counts.</summary>
    internal EvaluationFile? Evaluation { get; init; }
}

/// <summary>A sound tender with what it was read from.</summary>
/// <param name="Tender">The tender.</param>
/// <param name="Content">What its file says.</param>
/// <param name="Plan">The plan whose shifts it puts out.</param>
internal sealed record ReadTender(LoadedTender Tender, TenderFile Content, LoadedPlan Plan);
