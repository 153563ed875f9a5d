using Korevagt.Domain.Texts;

namespace Korevagt.Terminal;

/// <summary>What the commands of the store say.</summary>
internal static class StoreTexts
{
    public static Text Sound { get; } = new("Alt er, som det blev gemt.", "Everything is as it was stored.");

    public static Text Damaged { get; } = new(
        "Noget er ændret, siden det blev gemt; --repair får blokke og resultater beregnet igen.",
        "Some of it was changed after it was stored; --repair has blocks and results computed again.");

    public static Text NoStore(string store) => new($"der er intet lager '{store}'", $"there is no store '{store}'");

    public static Text AStoreThatWasMade { get; } = new(
        "et, som 'korevagt batch submit' eller 'korevagt worker' har oprettet",
        "one that 'korevagt batch submit' or 'korevagt worker' has made");

    public static Text AnArchive { get; } = new(
        "en fil, som 'korevagt store export' har skrevet",
        "a file that 'korevagt store export' wrote");

    public static Text Repaired { get; } = new(
        "Det beskadigede er taget ud og beregnes igen af den næste arbejder.",
        "What was damaged has been taken out and is computed again by the next worker.");

    public static Text Exported(string tables, string rows, string file) => new(
        $"{tables} tabeller med {rows} rækker er skrevet til {file}",
        $"{tables} tables with {rows} rows were written to {file}");

    public static Text Imported(string tables, string rows, string store) => new(
        $"{tables} tabeller med {rows} rækker er læst ind i {store}",
        $"{tables} tables with {rows} rows were read into {store}");

    public static Text Upgraded(string store, string schema) => new(
        $"Lageret {store} har skema {schema}, som dette program bruger.",
        $"The store {store} has schema {schema}, which this program uses.");

    public static Text DamagedDocument(string hash) => new(
        $"inputfil {hash}: ændret, og kan ikke laves igen",
        $"input file {hash}: changed, and cannot be made again");

    public static Text DamagedResult(string run) => new(
        $"resultat af beregning {run}: ændret",
        $"result of run {run}: changed");

    public static Text DamagedBlock(string block) => new($"blok {block}: ændret", $"block {block}: changed");

    public static Text Cleared(string batches, string runs, string blocks, string simulations, string documents) => new(
        $"Fjernet: {batches} beregningsopgaver, {runs} beregninger, {blocks} blokke, {simulations} simuleringer, {documents} inputfiler",
        $"Cleared away: {batches} batches, {runs} runs, {blocks} blocks, {simulations} simulations, {documents} input files");

    public static Text Vacuumed(string before, string after) => new($"{before} før, {after} nu", $"{before} before, {after} now");
}
