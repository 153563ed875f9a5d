using Korevagt.Exports.Csv;
using Korevagt.Exports.Excel;
using Korevagt.Exports.Tables;

namespace Korevagt.Http.Responses;

/// <summary>Answers that are files: bytes with a media type and an ETag, or 304.</summary>
internal static class FileResponse
{
    /// <summary>What was written, with its version; 304 where the caller has it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="version">The version of what it is written from.</param>
    /// <param name="mediaType">Its form.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="name">What a browser saves it as, or null.</param>
    public static IResult Of(HttpContext context, string version, string mediaType, Func<byte[]> write, string? name = null)
    {
        context.Response.SetVersion(version);
        context.Response.Headers.Vary = "Accept";
        return context.Request.Has(version)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Bytes(write(), mediaType, name);
    }

    /// <summary>Tables as CSV or as a workbook.</summary>
    /// <param name="context">The request.</param>
    /// <param name="version">The version of what they are written from.</param>
    /// <param name="form">Either form.</param>
    /// <param name="asked">Which table, and in which language.</param>
    /// <param name="tables">Makes the tables.</param>
    /// <param name="name">What a browser saves it as, without its ending.</param>
    public static IResult Tables(
        HttpContext context, string version, string form, TableRequest asked, Func<IReadOnlyList<DataTable>> tables,
        string name) => form == MediaTypes.Xlsx
        ? Of(context, $"{version}.xlsx.{asked.Language}", form, () => Workbook.Write(tables(), asked.Language), $"{name}.xlsx")
        : Of(
            context, $"{version}.csv.{asked.Table}.{asked.IsDanish}", "text/csv; charset=utf-8",
            () => CsvFile.Write(tables().First(table => asked.Table is null || table.Name == asked.Table), asked.IsDanish),
            $"{name}.csv");
}
