namespace Korevagt.Demand.Regression;

/// <summary>The covariates of a regression: named columns, one value per row.</summary>
public sealed class DesignMatrix
{
    private readonly List<string> names = [];
    private readonly List<double[]> columns = [];

    private DesignMatrix(int rows) => Rows = rows;

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>The columns, each with <see cref="Rows"/> values.</summary>
    public IReadOnlyList<double[]> Columns => columns;

    /// <summary>A design with nothing but the column of ones.</summary>
    /// <param name="rows">Number of rows.</param>
    /// <param name="name">Name of the column.</param>
    public static DesignMatrix WithIntercept(int rows, string name = "(Intercept)") =>
        new DesignMatrix(rows).With(name, Enumerable.Repeat(1.0, rows));

    /// <summary>Adds a column.</summary>
    /// <exception cref="ArgumentException">The column has another number of rows.</exception>
    public DesignMatrix With(string name, IEnumerable<double> column)
    {
        var values = column.ToArray();
        if (values.Length != Rows)
        {
            throw new ArgumentException($"Column {name} needs {Rows} rows.", nameof(column));
        }

        names.Add(name);
        columns.Add(values);
        return this;
    }

    /// <summary>
    /// Adds a factor in treatment coding: a column of zeros and ones for every level but the first, named by the factor
    /// and the level.
    /// </summary>
    public DesignMatrix WithFactor(string name, IReadOnlyList<string> values, IReadOnlyList<string> levels)
    {
        foreach (var level in levels.Skip(1))
        {
            With(name + level, values.Select(value => value == level ? 1.0 : 0));
        }

        return this;
    }
}
