using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Tenders.Formats;

namespace Korevagt.Tenders.Awards;

/// <summary>Awards and analyses as files, and the schemas of the files of tenders. The same value gives the same bytes.</summary>
public static class TenderJson
{
    private static readonly JsonSerializerOptions Options = Create();

    /// <summary>File name and text of each schema, in ordinal order of the names.</summary>
    public static IReadOnlyDictionary<string, string> Schemas { get; } = new SortedDictionary<string, string>(
        new[] { typeof(TenderFile), typeof(BidsFile), typeof(AwardFile), typeof(AnalysisFile), typeof(TrialFile), typeof(LetterFile) }.ToDictionary(
            type => $"{type.GetCustomAttribute<FileFormatAttribute>()!.Kind.English.Replace(' ', '-')}.schema.json",
            type => SchemaOf.FileType(type).ToJsonString(new JsonSerializerOptions(Options)) + "\n"),
        StringComparer.Ordinal);

    /// <summary>The file of an award.</summary>
    /// <param name="decision">A decision that ended with an award.</param>
    /// <exception cref="ArgumentException">There is no award.</exception>
    public static byte[] Write(TenderDecision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        var award = decision.Award ?? throw new ArgumentException("There is no award.", nameof(decision));
        return Bytes(new AwardFile
        {
            Format = FormatOf<AwardFile>(),
            Tender = decision.Tender,
            Lock = decision.Lock,
            Bids = decision.BidsHash,
            Status = "proved",
            TotalDkk = award.TotalDkk,
            PaidDkk = award.PaidDkk,
            Lots =
            [
                .. award.Lots.Select(lot => new AwardedLotFile
                {
                    Lot = lot.Lot, Variant = lot.Variant, Bid = lot.Bid, Bidder = lot.Bidder, Package = lot.Package, Dkk = lot.Dkk, ShiftedDkk = lot.ShiftedDkk,
                    QualityDkk = lot.QualityDkk == 0 ? null : lot.QualityDkk,
                }),
            ],
            Bidders =
            [
                .. award.Bidders.Select(bidder => new AwardedBidderFile
                {
                    Bid = bidder.Bid, Bidder = bidder.Bidder, DiscountDkk = bidder.DiscountDkk, PaidDkk = bidder.PaidDkk,
                }),
            ],
            Uncovered = decision.Uncovered,
            Tied = decision.Tied.Count,
            Ladder = [.. decision.Ladder.Select(step => new LadderStepFile { Rule = step.Rule, Before = step.Before, After = step.After })],
            Draw = decision.Draw?.ToString(CultureInfo.InvariantCulture),
            LeftOut = decision.LeftOut,
            LotsWithOneBid = decision.LotsWithOneBid,
            AboveReserve = decision.AboveReserve,
        });
    }

    /// <summary>The file of an analysis, which says in its format and its first words that it is none of an award.</summary>
    /// <param name="analysis">The analysis.</param>
    public static byte[] Write(TenderAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return Bytes(new AnalysisFile
        {
            Format = FormatOf<AnalysisFile>(),
            Notice = $"{AnalyseTender.Notice.In(Language.Da)} / {AnalyseTender.Notice.In(Language.En)}",
            Kind = analysis.Kind,
            Tender = analysis.Tender,
            Lock = analysis.Lock,
            Bids = analysis.BidsHash,
            Declared = Case(analysis, analysis.Declared),
            Cases = [.. analysis.Cases.Select(found => Case(analysis, found))],
        });
    }

    private static AnalysedCaseFile Case(TenderAnalysis analysis, AnalysedCase found) => new()
    {
        Without = found.Without,
        Status = FileJson.Name(found.Status.ToString()),
        TotalDkk = found.Award?.TotalDkk,
        ChangeDkk = analysis.ChangeDkk(found),
        Lots = [.. (found.Award?.Lots ?? []).Select(lot => $"{lot.Lot}: {lot.Bid}")],
        Uncovered = found.Uncovered,
    };

    /// <summary>The name of a format.</summary>
    internal static string FormatOf<T>() => typeof(T).GetCustomAttribute<FileFormatAttribute>()!.Format;

    /// <summary>A file of tenders as it is written.</summary>
    internal static byte[] Bytes<T>(T file) => [.. JsonSerializer.SerializeToUtf8Bytes(file, Options), (byte)'\n'];

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(FileJson.Options)
        {
            WriteIndented = true,
            NewLine = "\n",
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        };
        options.Converters.Insert(0, new CanonicalDecimalConverter());
        options.MakeReadOnly();
        return options;
    }
}
