# cmake -DSERVER=… -DCOPIES=… -P plant.cmake: writes a copy of each file that has a fault, and faults.cpp with their names.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/collect.cmake)

foreach(file IN LISTS planted_files)
  file(READ ${SERVER}/${file} copy_${file})
endforeach()

# The code with and without its marks, around what the marks hold.
function(planted_fault name file code instead)
  string(FIND "${code}" "[[" open)
  string(FIND "${code}" "]]" close REVERSE)
  string(SUBSTRING "${code}" 0 ${open} before)
  math(EXPR open "${open} + 2")
  math(EXPR length "${close} - ${open}")
  string(SUBSTRING "${code}" ${open} ${length} meant)
  math(EXPR close "${close} + 2")
  string(SUBSTRING "${code}" ${close} -1 after)
  set(unmarked "${before}${meant}${after}")

  set(text "${copy_${file}}")
  string(FIND "${text}" "${unmarked}" first)
  string(FIND "${text}" "${unmarked}" last REVERSE)
  if(first EQUAL -1 OR NOT first EQUAL last)
    message(FATAL_ERROR "server/${file} does not hold this exactly once, so ${name} cannot be planted:\n${unmarked}")
  endif()
  list(FIND planted_names ${name} number)
  set(planted "(::quizroom::simulation::planted_fault == ${number} ? (${instead}) : (${meant}))")
  string(REPLACE "${unmarked}" "${before}${planted}${after}" text "${text}")
  set(copy_${file} "${text}" PARENT_SCOPE)
endfunction()

include(${CMAKE_CURRENT_LIST_DIR}/faults.cmake)

foreach(file IN LISTS planted_files)
  file(WRITE ${COPIES}/new "#include \"simulation/planted/planted.hpp\"\n#line 1 \"${file}\"\n${copy_${file}}")
  cmake_path(GET file PARENT_PATH folder)
  file(MAKE_DIRECTORY ${COPIES}/${folder})
  file(COPY_FILE ${COPIES}/new ${COPIES}/${file} ONLY_IF_DIFFERENT)
endforeach()

set(names "")
foreach(name IN LISTS planted_names)
  string(APPEND names "    \"${name}\",\n")
endforeach()
file(WRITE ${COPIES}/faults.cpp "#include \"simulation/planted/planted.hpp\"

namespace quizroom::simulation {

const std::vector<std::string> planted_names{
${names}};
int planted_fault = -1;

}  // namespace quizroom::simulation
")
