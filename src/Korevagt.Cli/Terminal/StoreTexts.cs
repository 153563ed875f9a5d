using Korevagt.Domain.Texts;
using Korevagt.Reports;
using Korevagt.Store.Housekeeping;

namespace Korevagt.Cli.Terminal;

/// <summary>What the commands of the store say, in one language.</summary>
internal sealed class StoreTexts
{
    private readonly bool danish;
    private readonly ReportFormat format;

    private StoreTexts(Language language) => (danish, format) = (language == Language.Da, ReportFormat.For(language));

    public string Sound => danish ? "Alt er, som det blev gemt." : "Everything is as it was stored.";

    public string Damaged =>
        danish
            ? "Noget er ændret, siden det blev gemt; --repair får blokke og resultater regnet igen."
            : "Some of it was changed after it was stored; --repair has blocks and results computed again.";

    public string Repaired =>
        danish
            ? "Det beskadigede er taget ud og regnes igen af den næste arbejder."
            : "What was damaged has been taken out and is computed again by the next worker.";

    public static StoreTexts For(Language language) => new(language);

    public string Exported(int tables, long rows, string file) => danish
        ? $"{Number(tables)} tabeller med {Number(rows)} rækker er skrevet til {file}"
        : $"{Number(tables)} tables with {Number(rows)} rows were written to {file}";

    public string Imported(int tables, long rows, string store) => danish
        ? $"{Number(tables)} tabeller med {Number(rows)} rækker er læst ind i {store}"
        : $"{Number(tables)} tables with {Number(rows)} rows were read into {store}";

    public string DamagedDocument(string hash) =>
        danish ? $"inputfil {hash}: ændret, og kan ikke laves igen" : $"input file {hash}: changed, and cannot be made again";

    public string DamagedResult(string run) => danish ? $"resultat af beregning {run}: ændret" : $"result of run {run}: changed";

    public string DamagedBlock(string block) => danish ? $"blok {block}: ændret" : $"block {block}: changed";

    public string Cleared(ClearedAway cleared) => danish
        ? $"Fjernet: {Number(cleared.Batches)} kørsler, {Number(cleared.Runs)} beregninger, {Number(cleared.Blocks)} blokke, "
        + $"{Number(cleared.Simulations)} simuleringer, {Number(cleared.Documents)} inputfiler"
        : $"Cleared away: {Number(cleared.Batches)} batches, {Number(cleared.Runs)} runs, {Number(cleared.Blocks)} blocks, "
        + $"{Number(cleared.Simulations)} simulations, {Number(cleared.Documents)} input files";

    public string Vacuumed(long before, long after) =>
        danish ? $"{Megabytes(before)} før, {Megabytes(after)} nu" : $"{Megabytes(before)} before, {Megabytes(after)} now";

    private string Megabytes(long bytes) => $"{format.Number(bytes / 1_000_000.0, 1)} MB";

    private string Number(long count) => format.Number((decimal)count);
}
