using System.Text.RegularExpressions;

namespace Korevagt.Architecture.Tests;

/// <summary>Words that readers stumbled over stay away; each stands with the one that took its place.</summary>
public sealed class DiscardedWordsTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>A pattern of the discarded words, an example of them, and what is said instead.</summary>
    public static TheoryData<string, string, string> Danish { get; } = new()
    {
        { @"og mindre i .* til\b", "og mindre i 6 køreområder til", "i de øvrige 6 køreområder stiger den" },
        { @"\budgangspunkt", "udgangspunkt", "nuværende ordning; vagtsted" },
        { @"^Kørs(el|len|ler)$|[Kk]ørsler i kø", "Kørsler i køen", "beregningsopgave" },
        { @"^[Vv]entet\b|^[Kk]om$|^[Kk]om /|, 0 kom\b", "Kom / forudset", "Forventet; Faktisk / forventet" },
        { @"har sikkert|ikke sikkert|\bsikker forlængelse", "ikke sikkert længere", "statistisk sikkert; ikke påviseligt længere" },
        { @"lader vente|tilfældet lader|loggen kan sige", "så vidt loggen kan sige det", "efter loggens oplysninger" },
        { @"til 0 ved siden af", "sæt parkingAndHandoverMinutes til 0 ved siden af", "sæt samtidig parkering og overdragelse til 0" },
        { "90 %-responstid", "90 %-responstid", "90 %-fraktil for responstid" },
        { "den sikre del|heraf sikker", "heraf sikker", "heraf efter kontrakten" },
        { @"\b[Ff]rø\b|\b[Aa]ftryk|[Vv]idnesbyrd|^Dom$|[Ss]kævhed|en dom\b|^Svar$", "Vidnesbyrd", "Startværdi (seed); kontrolsum; Styrke af beviset; Vurdering; Afvigelse" },
        { "mødes af", "de samme besøg mødes af begge planer", "begge planer får de samme besøg" },
        { @"\bregnet af|kan ikke regnes|regnet allerede|^Beregnet af$", "kan ikke regnes", "kan ikke beregnes; Hvad tallene bygger på" },
        { @"mere eller mindre|pct\.point", "pct.point", "pct.-point; Ændring i besøg" },
        { @"overarbejd|\b[Oo]vertime(n|r)?\b|\b[Oo]mkostning|\bovergive[tsr]", "overarbejdstime", "overtidstime; udgift; overladt" },
        { @"\b1 blokke|\bgivet tilbage|^dag 8", "hvad der var i gang, er givet tilbage", "1 blok; det igangværende overtages af andre" },
    };

    /// <summary>The same of the English words.</summary>
    public static TheoryData<string, string, string> English { get; } = new()
    {
        { "is no property", "is no property known here", "unknown property" },
        { "stands here a second time", "stands here a second time", "appears twice" },
        { "is no option", "is no option of this command", "unknown option" },
        { @"never was\b", "never was: the clock went forward past it", "does not exist (clocks went forward)" },
        { "is away", "is away", "cannot be reached" },
        { "by bad luck", "by bad luck", "for a passing reason" },
        { "Who are you", "Who are you?", "The key is missing, unknown or expired" },
        { "^for .* are paid for", "for 9,125 fewer car hours are paid for", "because 9,125 fewer car hours are paid for" },
    };

    [Theory]
    [MemberData(nameof(Danish))]
    public void ADiscardedDanishWord_IsSaidNowhere(string pattern, string example, string instead) =>
        ExpectNowhere(pattern, example, instead, text => text.Danish);

    [Theory]
    [MemberData(nameof(English))]
    public void ADiscardedEnglishWord_IsSaidNowhere(string pattern, string example, string instead) =>
        ExpectNowhere(pattern, example, instead, text => text.English);

    private static void ExpectNowhere(string pattern, string example, string instead, Func<SaidText, string> half)
    {
        var discarded = new Regex(pattern, RegexOptions.ExplicitCapture, Patience);
        Assert.Matches(discarded, example);
        var found = SaidTexts.OfSrc.Where(text => discarded.IsMatch(half(text))).Select(text => $"{text.Place}: {half(text)}").ToList();
        Assert.True(found.Count == 0, $"say '{instead}': {string.Join('\n', found)}");
    }
}
