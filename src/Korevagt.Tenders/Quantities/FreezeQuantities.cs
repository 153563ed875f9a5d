using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Json;
using Korevagt.Planning.UseCases;
using Korevagt.Tenders.Formats;
using Korevagt.Tenders.Loading;
using Korevagt.Tenders.Protocols;

namespace Korevagt.Tenders.Quantities;

/// <summary>
/// Finds the quantities by which the prices of a tender are evaluated: hours and shift starts from the plan's duties, kilometers
/// and overtime from simulated years.
/// </summary>
public static class FreezeQuantities
{
    /// <summary>Simulates the tender's plan and fills in its quantities; those that stand in the file do not matter.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="tenderPath">Name of the tender; its lots may lack quantities.</param>
    /// <param name="protocolPath">Name of its protocol, or null.</param>
    /// <param name="settings">Year, replications, seed and threads.</param>
    /// <param name="progress">Told after each simulated year, from any thread; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The tender with its quantities, or every fault; that its protocol says it is locked is one.</returns>
    public static Outcome<FrozenTender> Run(
        IFileSource files, string tenderPath, string? protocolPath, EvaluationSettings settings,
        IProgress<EvaluationProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(settings);
        var faults = Locked(files, protocolPath);
        var draft = TenderDraft.Open(files, tenderPath);
        var read = draft.Then(open => TenderLoader.Read(files.On(tenderPath, open.WithoutQuantities()), tenderPath));
        faults.AddRange(read.Faults);
        if (read.Succeeded)
        {
            faults.AddRange(ItemsWithoutHours(read.Value.Content, tenderPath));
        }

        if (faults.Count > 0)
        {
            return faults;
        }

        return SimulateShifts.Run(files, read.Value.Plan.File, settings, progress, cancellation).Then(shifts =>
        {
            var counted = new LotQuantities(read.Value.Content, shifts, settings);
            var uncovered = counted.Uncovered().Select(shift => new Fault(
                tenderPath, "$.items",
                new($"ingen ydelse er timer i alle de timer, vagten {Quoted.Text(shift)} kører",
                    $"no item is of all the hours in which the shift {Quoted.Text(shift)} is on duty"),
                new("en ydelse i timer uden \"hours\" sidst i listen, eller \"hours\", der tager dem med",
                    "an item in hours without \"hours\" last in the list, or \"hours\" that include them"))).ToList();
            return uncovered.Count > 0
                ? uncovered
                : Outcome<FrozenTender>.Success(new FrozenTender(read.Value.Tender.Tender.Name, counted.Lots(), draft.Value, tenderPath));
        });
    }

    /// <summary>The files with other bytes in place of one.</summary>
    internal static FilesOnTop On(this IFileSource files, string path, byte[] bytes) =>
        new(files, [KeyValuePair.Create<string, ReadOnlyMemory<byte>>(path, bytes)]);

    private static List<Fault> Locked(IFileSource files, string? protocolPath)
    {
        if (protocolPath is null)
        {
            return [];
        }

        var entries = files.Read(protocolPath).Then(bytes => TenderProtocol.Read(protocolPath, bytes.Span));
        return !entries.Succeeded ? [.. entries.Faults] : entries.Value.LastOrDefault(entry => entry.Stage == TenderStage.Locked) is { } locked
            ? [new Fault(
                protocolPath, "",
                new($"udbuddet er låst: linje {locked.Number}, {locked.Subject}", $"the tender is locked: line {locked.Number}, {locked.Subject}"),
                new("et udbud, der ikke er låst; en rettelse er en ny udgave med sin egen lås",
                    "a tender that is not locked; a correction is a new version with a lock of its own"))]
            : [];
    }

    /// <summary>Of several items in hours only the last can do without saying which hours it is of.</summary>
    internal static IEnumerable<Fault> ItemsWithoutHours(TenderFile content, string path)
    {
        var ofHours = content.Items.Index().Where(item => item.Item.Unit == ItemUnit.Hour).ToList();
        return ofHours.SkipLast(1).Where(item => item.Item.Hours is null).Select(item => new Fault(
            path, $"$.items[{item.Index}].hours", FileTexts.IsMissing,
            new("de timer, ydelsen gælder, for eksempel { \"days\": \"everyDay\", \"from\": \"16:00\", \"to\": \"23:00\" }",
                "the hours that the item is of, such as { \"days\": \"everyDay\", \"from\": \"16:00\", \"to\": \"23:00\" }")));
    }
}
