using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Json;
using Korevagt.Tenders.Formats;
using Korevagt.Tenders.Loading;

namespace Korevagt.Tenders.Checks;

/// <summary>Looks at a file of a tender of any kind: what it is, or every fault.</summary>
public static class CheckTenderFile
{
    /// <summary>Looks at a file.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="file">Its name.</param>
    /// <returns>What it is, or all that is wrong with it; null where it is no file of a tender.</returns>
    public static Outcome<CheckedTenderFile>? Run(IFileSource files, string file)
    {
        ArgumentNullException.ThrowIfNull(files);
        var tree = files.Read(file).Then(bytes => JsonText.Parse(file, bytes.Span));
        var format = tree.Succeeded && tree.Value.Kind == JsonPartKind.Object ? tree.Value.Member(FileFormatAttribute.PropertyName) : null;
        return (format?.Kind == JsonPartKind.Text ? format.Text : "") switch
        {
            "korevagt-tender/1" => TenderLoader.Load(files, file).Then<CheckedTenderFile>(found => new CheckedTenderFile(
                Kind<TenderFile>(), new($"{found.Tender.Lots.Count} delaftaler, lås {found.Lock}",
                    $"{found.Tender.Lots.Count} lots, lock {found.Lock}"))),
            "korevagt-bids/1" => BidsLoader.Load(files, file).Then<CheckedTenderFile>(found => new CheckedTenderFile(
                Kind<BidsFile>(), new($"{found.Bids.Count} tilbud i {found.Of.Tender.Name}", $"{found.Bids.Count} bids of {found.Of.Tender.Name}"))),
            "korevagt-award/1" => Shape<AwardFile>(file, tree.Value, award => award.Tender),
            "korevagt-tender-analysis/1" => Shape<AnalysisFile>(file, tree.Value, analysis => analysis.Tender),
            "korevagt-tender-trial/1" => Shape<TrialFile>(file, tree.Value, trial => trial.Tender),
            "korevagt-tender-letter/1" => Shape<LetterFile>(file, tree.Value, letter => letter.Tender),
            _ => null,
        };
    }

    private static Outcome<CheckedTenderFile> Shape<T>(string file, JsonPart tree, Func<T, string> tender)
        where T : class => JsonFile<T>.Read(file, tree).Then(read => read.Faults.IsEmpty
            ? Outcome<CheckedTenderFile>.Success(new CheckedTenderFile(Kind<T>(), Text.Same(tender(read.Content))))
            : read.Faults.InOrder());

    private static Text Kind<T>() => JsonFileKind.FormatOf(typeof(T)).Kind;
}

/// <summary>A file of a tender that was looked at.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">What stands in it.</param>
public sealed record CheckedTenderFile(Text Kind, Text Line);
