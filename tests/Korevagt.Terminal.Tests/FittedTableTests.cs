namespace Korevagt.Terminal.Tests;

/// <summary>What is wrapped for a narrow window keeps its words whole.</summary>
public sealed class FittedTableTests
{
    [Theory]
    [InlineData(10)]
    [InlineData(17)]
    [InlineData(40)]
    public void LinesAreNoLongerThanTheWindow_AndLoseNoWord(int width)
    {
        const string Sentence = "Nattevagten i Silkeborg kan spares, når Viborg tager turene mod øst.";

        var lines = FittedTable.Wrapped(Sentence, width).ToList();

        Assert.All(lines, line => Assert.InRange(line.Length, 1, Math.Max(width, "Nattevagten".Length)));
        Assert.Equal(Sentence.Split(' '), lines.SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }
}
