using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Korevagt.Logs.Spreadsheets;

/// <summary>
/// A sheet as a stream of comma-separated values in UTF-8, written row by row as it is read: the sheet is never whole in memory.
/// Every row of the sheet is a line, so that a line's number is that of its row. Dates are ISO 8601.
/// </summary>
internal sealed class SheetAsCsv : Stream
{
    private const int MostColumns = 16_384;
    private const double LastDay = 2_958_466;
    private static readonly DateTime Zero = new(1899, 12, 30);

    private readonly ZipArchive archive;
    private readonly XmlReader xml;
    private readonly Workbook workbook;
    private readonly char decimalMark;
    private readonly List<string> cells = [];
    private readonly StringBuilder line = new();
    private byte[] pending = [];
    private int sent;
    private int lines;

    /// <summary>Begins a sheet.</summary>
    /// <param name="file">The workbook's file; closed with this.</param>
    /// <param name="workbook">What is known of the workbook.</param>
    /// <param name="decimalMark">What to write before decimals.</param>
    public SheetAsCsv(Stream file, Workbook workbook, char decimalMark)
    {
        (this.workbook, this.decimalMark) = (workbook, decimalMark);
        archive = new ZipArchive(file, ZipArchiveMode.Read);
        xml = Workbook.Open(archive, workbook.SheetPath);
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (sent == pending.Length && !NextRow())
        {
            return 0;
        }

        var count = Math.Min(buffer.Length, pending.Length - sent);
        pending.AsSpan(sent, count).CopyTo(buffer);
        sent += count;
        return count;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            xml.Dispose();
            archive.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool NextRow()
    {
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                continue;
            }

            var number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var stated)
                ? stated
                : lines + 1;
            line.Clear().Append('\n', Math.Clamp(number - lines - 1, 0, 1_048_576));
            lines = Math.Max(number, lines + 1);
            ReadCells();
            WriteLine();
            pending = Encoding.UTF8.GetBytes(line.ToString());
            sent = 0;
            return true;
        }

        return false;
    }

    private void ReadCells()
    {
        cells.Clear();
        if (xml.IsEmptyElement)
        {
            return;
        }

        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }

            var column = ColumnOf(xml.GetAttribute("r")) ?? cells.Count;
            if (column >= MostColumns)
            {
                throw new InvalidDataException("The sheet has a cell outside its columns.");
            }

            while (cells.Count <= column)
            {
                cells.Add("");
            }

            cells[column] = ReadCell();
        }
    }

    private string ReadCell()
    {
        var (type, style) = (xml.GetAttribute("t"), xml.GetAttribute("s"));
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var (depth, value) = (xml.Depth, "");
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "v" or "is")
            {
                value = Workbook.TextWithin(xml);
            }
        }

        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < workbook.Shared.Count
                ? workbook.Shared[index]
                : throw new InvalidDataException("The sheet names a text that the workbook does not have."),
            null or "n" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                ? Written(number, workbook.Styles.Of(style))
                : value,
            _ => value,
        };
    }

    private string Written(double number, (bool HasDate, bool HasTime) shows)
    {
        if (shows is (false, false) || number is not (>= 0 and < LastDay))
        {
            // Three decimals could be thousands to whoever reads the line; four cannot.
            var text = number.ToString("0.#############", CultureInfo.InvariantCulture);
            var at = text.IndexOf('.', StringComparison.Ordinal);
            return (at >= 0 && text.Length - at - 1 == 3 ? text + "0" : text).Replace('.', decimalMark);
        }

        var seconds = Math.Round(number * 86_400);
        if (number < 1 && !shows.HasDate)
        {
            return DateTime.UnixEpoch.AddSeconds(seconds).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        }

        var time = Zero.AddDays(workbook.CountsFrom1904 ? 1_462 : 0).AddSeconds(seconds);
        return time.ToString(
            shows.HasTime || time.TimeOfDay != TimeSpan.Zero ? "yyyy-MM-dd HH:mm:ss" : "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private void WriteLine()
    {
        for (var i = 0; i < cells.Count; i++)
        {
            line.Append(i == 0 ? "" : ",");
            var cell = cells[i].ReplaceLineEndings(" ");
            line.Append(cell.AsSpan().ContainsAny(",\"") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell);
        }

        line.Append('\n');
    }

    /// <summary>The column of a cell that is called <c>AB12</c>, from 0; null where it is called nothing.</summary>
    private static int? ColumnOf(string? name)
    {
        var column = 0;
        foreach (var letter in name ?? "")
        {
            if (letter is < 'A' or > 'Z' || column > MostColumns)
            {
                break;
            }

            column = column * 26 + (letter - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }
}
