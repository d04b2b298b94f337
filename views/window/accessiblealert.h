#pragma once

class QWidget;

/// Messages as assistive technology knows them: the verdict of a delete, and what went wrong.
namespace AccessibleAlert {

/// From now on the widgets that show messages are known as such.
void install();

/// A message has another text now.
void tell(QWidget* message);

} // namespace AccessibleAlert
