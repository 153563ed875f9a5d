using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;

namespace Korevagt.Store;

/// <summary>Inserts many rows with few statements; rows whose key is there already are left as they are.</summary>
internal static class ManyRows
{
    private const int MostParameters = 900;

    /// <summary>Inserts.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="transaction">Its transaction.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns, in the order of the values.</param>
    /// <param name="rows">The rows; sorted by key where several processes may insert the same, so that none waits for the other.</param>
    public static async Task InsertAsync(
        DbConnection connection, DbTransaction transaction, string table, string[] columns, IEnumerable<object?[]> rows)
    {
        foreach (var chunk in rows.Chunk(MostParameters / columns.Length))
        {
            var (text, parameters) = (new StringBuilder(), new DynamicParameters());
            foreach (var (i, row) in chunk.Index())
            {
                text.Append(i == 0 ? "(" : ", (");
                for (var column = 0; column < row.Length; column++)
                {
                    var name = string.Create(CultureInfo.InvariantCulture, $"p{i}_{column}");
                    text.Append(column == 0 ? "@" : ", @").Append(name);
                    parameters.Add(name, row[column]);
                }

                text.Append(')');
            }

            await connection.ExecuteAsync(
                $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES {text} ON CONFLICT DO NOTHING", parameters, transaction);
        }
    }
}
