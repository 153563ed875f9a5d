using System.Globalization;
using System.Text;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;

namespace Korevagt.Routes.Converting;

/// <summary>Lines of numbers, each with its place, and what is wrong with them.</summary>
internal sealed class ForeignText(string file)
{
    private const int MostFaults = 50;
    private const double Largest = 1_000_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What is wrong, the first fifty.</summary>
    public List<Fault> Faults { get; } = [];

    /// <summary>Whether enough is known to be wrong.</summary>
    public bool IsFull => Faults.Count >= MostFaults;

    /// <summary>The text of a file.</summary>
    public static Outcome<string> Decode(string file, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException exception)
        {
            var line = bytes[..Math.Max(exception.Index, 0)].Count((byte)'\n') + 1;
            return new Fault(file, $"line {line}", new("er ikke tekst i UTF-8", "is no text in UTF-8"), new("UTF-8", "UTF-8"));
        }
    }

    /// <summary>The lines that are not empty, each with its number from 1.</summary>
    public static List<(int Line, string[] Cells)> LinesOf(string text) =>
    [
        .. text.Split('\n').Index().Select(line => (line.Index + 1, line.Item.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Item2.Length > 0),
    ];

    /// <summary>The numbers of a line, or null after noting what is wrong with it.</summary>
    /// <param name="line">The line.</param>
    /// <param name="count">How many numbers it must have.</param>
    /// <param name="names">What they are.</param>
    public double[]? Numbers((int Line, string[] Cells) line, int count, string names)
    {
        if (line.Cells.Length != count)
        {
            Add(line.Line, ConvertTexts.Numbers(line.Cells.Length), ConvertTexts.ExactlyNumbers(count, names));
            return null;
        }

        var numbers = new double[count];
        for (var i = 0; i < count; i++)
        {
            if (!double.TryParse(line.Cells[i], NumberStyles.Float, CultureInfo.InvariantCulture, out numbers[i]) || !(Math.Abs(numbers[i]) <= Largest))
            {
                Add(line.Line, ConvertTexts.IsNoNumber(line.Cells[i]), ConvertTexts.ExactlyNumbers(count, names));
                return null;
            }
        }

        return numbers;
    }

    /// <summary>Notes a fault of a line.</summary>
    public void Add(int line, Text wrong, Text expected)
    {
        if (!IsFull)
        {
            Faults.Add(new Fault(file, $"line {line}", wrong, expected));
        }
    }

    /// <summary>Notes a fault of the whole file.</summary>
    public void Add(Text wrong, Text expected) => Faults.Add(new Fault(file, "", wrong, expected));
}
