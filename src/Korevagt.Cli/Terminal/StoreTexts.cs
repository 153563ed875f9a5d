using Korevagt.Domain.Texts;

namespace Korevagt.Cli.Terminal;

/// <summary>What the commands of the store say.</summary>
internal static class StoreTexts
{
    public static Text Sound { get; } = new("Alt er, som det blev gemt.", "Everything is as it was stored.");

    public static Text Damaged { get; } = new(
        "Noget er ændret, siden det blev gemt; --repair får blokke og resultater regnet igen.",
        "Some of it was changed after it was stored; --repair has blocks and results computed again.");

    public static Text Repaired { get; } = new(
        "Det beskadigede er taget ud og regnes igen af den næste arbejder.",
        "What was damaged has been taken out and is computed again by the next worker.");

    public static Text Exported(string tables, string rows, string file) => new(
        $"{tables} tabeller med {rows} rækker er skrevet til {file}",
        $"{tables} tables with {rows} rows were written to {file}");

    public static Text Imported(string tables, string rows, string store) => new(
        $"{tables} tabeller med {rows} rækker er læst ind i {store}",
        $"{tables} tables with {rows} rows were read into {store}");

    public static Text DamagedDocument(string hash) => new(
        $"inputfil {hash}: ændret, og kan ikke laves igen",
        $"input file {hash}: changed, and cannot be made again");

    public static Text DamagedResult(string run) => new(
        $"resultat af beregning {run}: ændret",
        $"result of run {run}: changed");

    public static Text DamagedBlock(string block) => new($"blok {block}: ændret", $"block {block}: changed");

    public static Text Cleared(string batches, string runs, string blocks, string simulations, string documents) => new(
        $"Fjernet: {batches} kørsler, {runs} beregninger, {blocks} blokke, {simulations} simuleringer, {documents} inputfiler",
        $"Cleared away: {batches} batches, {runs} runs, {blocks} blocks, {simulations} simulations, {documents} input files");

    public static Text Vacuumed(string before, string after) => new($"{before} før, {after} nu", $"{before} before, {after} now");
}
